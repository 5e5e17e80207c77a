package cipher

// UseFIPSModes has CTR and CBC done as they are in FIPS mode.
func (t *Transformation) UseFIPSModes() { t.aes.fips = true }
