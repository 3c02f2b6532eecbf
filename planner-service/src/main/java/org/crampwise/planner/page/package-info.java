/** What the page at / cannot know by itself. The page is static, below META-INF/resources, and uses the public API alone. */
@NullMarked
package org.crampwise.planner.page;

import org.jspecify.annotations.NullMarked;
