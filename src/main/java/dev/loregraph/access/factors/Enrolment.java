package dev.loregraph.access.factors;

/**
 * What an authenticator app needs to know, this once.
 *
 * @param secret in base32
 * @param uri the same as an {@code otpauth:} address, for a QR code
 */
public record Enrolment(String secret, String uri) {

    @Override
    public String toString() {
        return "an enrolment";
    }
}
