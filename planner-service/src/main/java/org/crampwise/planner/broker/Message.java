package org.crampwise.planner.broker;

/**
 * What is sent.
 *
 * @param key messages of the same key keep their order
 * @param value JSON
 */
public record Message(Topic topic, String key, String value) {}
