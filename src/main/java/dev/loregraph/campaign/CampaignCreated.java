package dev.loregraph.campaign;

/** A campaign began. */
public record CampaignCreated(String campaignId) {}
