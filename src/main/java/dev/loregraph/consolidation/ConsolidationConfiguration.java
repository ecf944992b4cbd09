package dev.loregraph.consolidation;

import dev.loregraph.consolidation.extraction.OfflineExtractor;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import dev.loregraph.network.catalogue.RelationshipTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The extractor that is always there. */
@Configuration(proxyBeanMethods = false)
class ConsolidationConfiguration {

    @Bean
    OfflineExtractor offlineExtractor(RelationshipTypes types) {
        return new OfflineExtractor(Vocabulary.fromClassPath("seed-data"), types);
    }
}
