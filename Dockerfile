# Builds the server without its embedded engine (that one is GPL-3.0 and stays optional): it wants spring.neo4j.uri.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -q package -DskipTests

FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S loregraph && adduser -S loregraph -G loregraph && mkdir /data && chown loregraph /data
COPY --from=build /src/target/loregraph-*.jar /app/loregraph.jar
USER loregraph
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/loregraph.jar"]
