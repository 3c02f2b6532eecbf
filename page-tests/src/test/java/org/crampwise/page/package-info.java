/** What people do with the page, done by a browser. */
package org.crampwise.page;
