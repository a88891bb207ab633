//! What a finding is.
