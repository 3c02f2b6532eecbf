# Both services from source: a machine that has Docker and nothing else can build them.
#   docker build --target catalog-service --tag crampwise/catalog-service .
#   docker build --target planner-service --tag crampwise/planner-service .

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /house
# The same build without sources: the libraries stay in a layer that only a changed pom.xml makes anew.
COPY pom.xml ./
COPY .mvn .mvn
COPY catalog-service/pom.xml catalog-service/
COPY planner-service/pom.xml planner-service/
RUN mvn -q -B -Dquick -Pimage -DskipTests -Dquarkus.build.skip=true package
COPY . .
RUN mvn -q -B -Dquick -Pimage -DskipTests package
# Java itself, without compiler, sources and tools.
RUN jlink --output /java --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
    --add-modules java.se,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

FROM debian:13-slim AS runtime
COPY --from=build /java /opt/java
COPY deploy/is-ready /usr/local/bin/
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin crampwise && install -d -o crampwise /data
USER 10001
WORKDIR /data
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_LOG_CONSOLE_JSON_ENABLED=true \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["/opt/java/bin/java", "-jar", "/opt/crampwise/quarkus-run.jar"]

FROM runtime AS catalog-service
COPY --from=build /house/catalog-service/target/quarkus-app /opt/crampwise
ENV CRAMPWISE_IMPORTS_FOLDER=/data/imports
EXPOSE 8081
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["is-ready", "8081"]

FROM runtime AS planner-service
COPY --from=build /house/planner-service/target/quarkus-app /opt/crampwise
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["is-ready", "8080"]
