package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PlayerCharacterController {

    private final PlayerCharacters characters;

    PlayerCharacterController(PlayerCharacters characters) {
        this.characters = characters;
    }

    record AssignCharacter(String campaignId, String username, String characterId) {}

    record CharacterPayload(Entity entity) {}

    @MutationMapping
    CharacterPayload assignCharacter(@Argument AssignCharacter input, Viewer viewer) {
        return new CharacterPayload(
                characters.assign(
                        viewer, input.campaignId(), input.username(), input.characterId()));
    }
}
