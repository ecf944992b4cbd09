package dev.loregraph.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Whoever sends a credential that holds, of an account that still exists. */
@Component
public final class Callers {

    private final ObjectProvider<CredentialCheck> checks;
    private final Viewers viewers;

    Callers(ObjectProvider<CredentialCheck> checks, Viewers viewers) {
        this.checks = checks;
        this.viewers = viewers;
    }

    /** The same, as Spring Security speaks of it; platform roles become authorities. */
    public Optional<Authentication> authenticatedWith(String credential) {
        return with(credential).map(caller -> new Authenticated(caller, authorities(caller)));
    }

    /** Nothing when the credential is unknown, has ended or was revoked. */
    public Optional<Caller> with(String credential) {
        return checks.stream()
                .flatMap(check -> check.callerWith(credential).stream())
                .findFirst()
                .filter(caller -> viewers.of(caller).isPresent());
    }

    /** Those the credential was made with and the account still has. */
    private List<GrantedAuthority> authorities(Caller caller) {
        return viewers.of(caller).stream()
                .flatMap(viewer -> viewer.platformRole().included().stream())
                .filter(caller.claimed()::contains)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static final class Authenticated extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Caller caller;

        Authenticated(Caller caller, List<GrantedAuthority> authorities) {
            super(authorities);
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Caller getPrincipal() {
            return caller;
        }

        /** The credential itself is not kept. */
        @Override
        public String getCredentials() {
            return "";
        }
    }
}
