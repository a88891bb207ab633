// Generated from go1.26.8; hash 27fa7155ccce9207; do not edit.
package tzdata
