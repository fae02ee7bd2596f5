package org.fairnotice.intake.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.intake.IntakeProperties.OAuth2;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads access tokens that are JWTs (RFC 9068), signed by a key that the issuer publishes. */
final class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JwtDecoder decoder;

    AccessTokens(OAuth2 settings) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        NimbusJwtDecoder nimbus = NimbusJwtDecoder.withJwkSetUri(
                        settings.jwkSetUri().toString())
                .jwsAlgorithms(allowed -> allowed.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .validateType(false)
                .restOperations(new RestTemplate(http))
                .build();
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        this.decoder = nimbus;
    }

    /**
     * What the bearer may do.
     *
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if the token is none of the issuer's, or not for us, or
     *     not of now
     * @throws JwtException if the issuer's keys cannot be had
     */
    Set<String> scopes(String token) {
        Jwt jwt = decoder.decode(token);
        // One string with blanks (RFC 9068, 2.2.3), or a list, as some issuers have it.
        var scopes = new HashSet<String>();
        for (String claim : List.of("scope", "scp")) {
            switch (jwt.getClaims().get(claim)) {
                case String words -> scopes.addAll(Arrays.asList(words.split(" ", -1)));
                case Collection<?> list -> list.forEach(scope -> scopes.add(String.valueOf(scope)));
                case null, default -> {}
            }
        }
        return scopes;
    }
}
