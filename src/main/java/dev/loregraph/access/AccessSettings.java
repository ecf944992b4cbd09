package dev.loregraph.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets in.
 *
 * @param demo whether the demo users exist; without it their accounts are as good as gone
 */
@ConfigurationProperties("loregraph")
record AccessSettings(@DefaultValue("true") boolean demo) {}
