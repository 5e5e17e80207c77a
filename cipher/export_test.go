package cipher

// GCM's additional data, which EVURLs have none of, and CBC without padding:
// for known answers alone.

func (t *Transformation) SealAdditional(salt, plaintext, additional []byte) []byte {
	return t.aes.appendGCMSealed(nil, salt, plaintext, additional)
}

func (t *Transformation) OpenAdditional(salt, sealed, additional []byte) ([]byte, bool) {
	return t.aes.appendGCMOpened(nil, salt, sealed, additional)
}

func (t *Transformation) OpenUnpadded(salt, ciphertext []byte) []byte {
	return t.aes.appendCBCDecrypted(nil, salt, ciphertext)
}
