<?php
// PHP's OpenSSL, asked line by line: php php.php < questions. Questions and
// answers are those of Provider.java. PHP fills up a salt that is too short and
// cuts one that is too long, with a warning that customers do not see.

error_reporting(0);
$modes = ['AES/CTR/NoPadding' => 'ctr', 'AES/CBC/PKCS5Padding' => 'cbc', 'AES/GCM/NoPadding' => 'gcm'];

function bytes($text) {
    return $text === '-' ? '' : base64_decode($text, true);
}

function crypt_text($what, $transformation, $key, $iv, $text) {
    global $modes;
    $mode = $modes[$transformation];
    $name = 'aes-' . strlen($key) * 8 . '-' . $mode;
    if ($mode !== 'gcm') {
        $do = $what === 'seal' ? 'openssl_encrypt' : 'openssl_decrypt';
        return $do($text, $name, $key, OPENSSL_RAW_DATA, $iv);
    }
    if ($what === 'seal') {
        $sealed = openssl_encrypt($text, $name, $key, OPENSSL_RAW_DATA, $iv, $tag);
        return $sealed === false ? false : $sealed . $tag;
    }
    if (strlen($text) < 16) return false;
    return openssl_decrypt(substr($text, 0, -16), $name, $key, OPENSSL_RAW_DATA, $iv, substr($text, -16));
}

function build($q) {
    $text = array_map('bytes', $q);
    $payload = 'correlationid=' . rawurlencode($text[6]) . '&timestamp=' . $text[7] . '&nonce=' . $text[8];
    $data = crypt_text('seal', $q[1], $text[2], $text[3], $payload);
    if ($data === false) return false;
    $evurl = $text[4] . rawurlencode($text[5]) . '?data=' . rawurlencode(base64_encode($data)) . '&cipherSalt=' . rawurlencode($text[3]);
    if ($q[9] !== '-') $evurl .= '&redirect=' . rawurlencode($text[9]);
    if ($q[10] !== '-') $evurl .= '&air=' . $text[10];
    return $evurl;
}

echo OPENSSL_VERSION_TEXT, ' of PHP ', PHP_VERSION, "\n";
while (($line = fgets(STDIN)) !== false) {
    $q = explode(' ', rtrim($line, "\n"));
    $answer = $q[0] === 'build' ? build($q) : crypt_text($q[0], $q[1], ...array_map('bytes', array_slice($q, 2)));
    echo $answer === false ? '!false' : ($answer === '' ? '-' : base64_encode($answer)), "\n";
}
