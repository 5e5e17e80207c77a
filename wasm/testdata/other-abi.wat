;; A module with every export of ours, that speaks version 1 of the ABI: both
;; bridges refuse it. other-abi.wasm is what wat2wasm makes of this.
(module
  (memory (export "memory") 1)
  (func (export "_initialize"))
  (func (export "evurl_abi_version") (export "evurl_in") (export "evurl_out") (result i32) i32.const 1)
  (func (export "evurl_account_close") (export "evurl_account_rotate_at") (param i32) (result i32) i32.const 0)
  (func (export "evurl_account") (export "evurl_inspect") (export "evurl_testing_seal") (export "evurl_testing_open")
    (param i32 i32) (result i32) i32.const 0)
  (func (export "evurl_account_inspect") (export "evurl_build") (export "evurl_open") (export "evurl_testing_build")
    (param i32 i32 i32) (result i32) i32.const 0))
