// javax.crypto, asked line by line: java Provider.java < questions.
//
//   seal|open TRANSFORMATION KEY IV TEXT   (base64; - is empty)
//   build TRANSFORMATION KEY SALT ENDPOINT ACCESSKEY ID TIMESTAMP NONCE REDIRECT AIR
//
// It answers with base64, or with ! and the class of what was thrown. The first
// line that it prints says what it is.

import java.io.*;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.*;

public class Provider {
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        out.println("javax.crypto of " + System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        for (String line; (line = in.readLine()) != null; ) {
            String[] q = line.split(" ");
            try {
                byte[] answer = q[0].equals("build") ? build(q) : crypt(q[0], q[1], bytes(q[2]), bytes(q[3]), bytes(q[4]));
                out.println(answer.length == 0 ? "-" : Base64.getEncoder().encodeToString(answer));
            } catch (Exception e) {
                out.println("!" + e.getClass().getSimpleName());
            }
        }
        out.flush();
    }

    static byte[] bytes(String text) {
        return text.equals("-") ? new byte[0] : Base64.getDecoder().decode(text);
    }

    static byte[] crypt(String what, String transformation, byte[] key, byte[] iv, byte[] text) throws Exception {
        AlgorithmParameterSpec spec = transformation.startsWith("AES/GCM") ? new GCMParameterSpec(128, iv) : new IvParameterSpec(iv);
        var cipher = Cipher.getInstance(transformation);
        cipher.init(what.equals("seal") ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), spec);
        return cipher.doFinal(text);
    }

    /** An EVURL, as a customer would write it in Java. */
    static byte[] build(String[] q) throws Exception {
        String salt = text(q[3]);
        String payload = "correlationid=" + escape(text(q[6])) + "&timestamp=" + text(q[7]) + "&nonce=" + text(q[8]);
        byte[] data = crypt("seal", q[1], bytes(q[2]), salt.getBytes(StandardCharsets.UTF_8), payload.getBytes(StandardCharsets.UTF_8));
        String evurl = text(q[4]) + escape(text(q[5])) + "?data=" + escape(Base64.getEncoder().encodeToString(data)) + "&cipherSalt=" + escape(salt);
        if (!q[9].equals("-")) evurl += "&redirect=" + escape(text(q[9]));
        if (!q[10].equals("-")) evurl += "&air=" + text(q[10]);
        return evurl.getBytes(StandardCharsets.UTF_8);
    }

    static String text(String base64) {
        return new String(bytes(base64), StandardCharsets.UTF_8);
    }

    static String escape(String s) {
        return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}
