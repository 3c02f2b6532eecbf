/**
 * Who calls, what is theirs, whom they let in, and who looked. Every endpoint under {@code /v1} asks for a signed-in caller where an
 * issuer is configured, and everything below a profile, a plan or a household asks whose it is: a new endpoint is closed before
 * anybody thinks of it. Rows are told apart by the subject of the token; where nobody signs in all belong to nobody in particular.
 */
@NullMarked
package org.crampwise.planner.access;

import org.jspecify.annotations.NullMarked;
