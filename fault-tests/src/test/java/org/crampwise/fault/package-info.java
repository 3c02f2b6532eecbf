/** What breaks, what callers then get, what is lost (nothing), and how long until all is well. The table is docs/faults.md. */
package org.crampwise.fault;
