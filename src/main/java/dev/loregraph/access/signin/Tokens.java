package dev.loregraph.access.signin;

/**
 * What signing in gives.
 *
 * @param expiresIn seconds until the access token ends
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {

    @Override
    public String toString() {
        return "tokens for " + expiresIn + " s";
    }
}
