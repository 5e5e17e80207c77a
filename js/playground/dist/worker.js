"use strict";(()=>{var he=Object.defineProperty;var kt=(t,e)=>{for(var n in e)he(t,n,{get:e[n],enumerable:!0})};var yt={};kt(yt,{EvurlError:()=>u,account:()=>ht,accountAsync:()=>Pe,build:()=>lt,buildAsync:()=>je,buildMany:()=>dt,buildManyAsync:()=>ze,codes:()=>$,init:()=>mt,
inspect:()=>pt,inspectAsync:()=>Ve,open:()=>ft,openAsync:()=>Le});var $=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
u=class extends Error{constructor(e,n,r){super(`${e}: ${n}`,r),this.name="EvurlError",this.code=e,this.detail=n}};function V(t,e,n){let{id:r="",status:o=e?"primary":"",algorithm:i,key:s,keyEncoding:a}=T(t,["id","status","algorithm","key","keyEncoding"],"a key","key");if(k(s)===
"CryptoKey")return pe(s,{id:r,status:o,algorithm:i,keyEncoding:a},n);let c=k(s)==="Uint8Array";if(s==null)throw new u("key","key is missing");if(!c&&typeof s!="\
string")throw new u("key","key is neither a string nor a Uint8Array");if(a==="raw")throw new u("key","keyEncoding is not one of base64, base64url, hex, utf-8");
if(c&&a!==void 0)throw new u("key","a key given as bytes has no keyEncoding");return{id:p(r,"id","key"),status:p(o,"status","key"),algorithm:p(i,"algorithm","ke\
y"),encoding:c?"raw":p(a??"","keyEncoding","key"),key:s}}function pe(t,{id:e,status:n,algorithm:r,keyEncoding:o},i){if(i===void 0)throw new u("key","a CryptoKey\
 is awaited: take '@evurl/edge/promise' for it");if(o!==void 0)throw new u("key","a CryptoKey has no keyEncoding");return{...{id:p(e,"id","key"),status:p(n,"sta\
tus","key"),algorithm:p(r,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(t,r,n))}}function q(t){let{correlationId:e,redirect:n,air:r,fields:o}=T(t,["co\
rrelationId","redirect","air","fields"],"build","parameter");return e!==void 0&&p(e,"correlationId","parameter"),n!==void 0&&p(n,"redirect","parameter"),r!==void 0&&
L(r,"air"),{correlationId:e,redirect:n,air:r,fields:o===void 0?[]:me(o)}}function me(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new u("pa\
rameter","fields are pairs of a name and a value");let e=[];for(let n of t){if(!Array.isArray(n)||n.length!==2)throw new u("parameter","fields are pairs of a na\
me and a value");let[r,o]=n;if(e.push([p(r,"a field's name","parameter"),p(o,"a field's value","parameter")]),e.length>65535)throw new u("size","too many fields")}
return e}function ye(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new u("parameter","the requests are not a list");let e=[];for(let n of t)
try{e.push(q(n))}catch(r){e.push(St(r,"parameter"))}return e}function A(t,e){try{return e()}catch(n){throw St(n,t)}}function St(t,e){return t instanceof u?t:new u(
e,"what was passed cannot be read",{cause:t})}function we(t){let{now:e,tolerance:n,anyAge:r=!1,phpSalts:o=!1,oldPayloads:i=!1}=T(t,["now","tolerance","anyAge","\
phpSalts","oldPayloads"],"open","parameter");return{now:e===void 0?void 0:At(k(e)==="Date"?Date.prototype.getTime.call(e):e,"now")/1e3,tolerance:n===void 0?void 0:
At(n,"tolerance"),anyAge:L(r,"anyAge"),phpSalts:L(o,"phpSalts"),oldPayloads:L(i,"oldPayloads")}}var N=(t={})=>A("parameter",()=>q(t)),W=t=>A("parameter",()=>ye(
t)),C=(t={})=>A("parameter",()=>we(t));function L(t,e){if(typeof t!="boolean")throw new u("parameter",`${e} is neither true nor false`);return t}var tt=16384;function U(t){
let e=p(t,"evurl","url");if(e.length>tt)throw new u("size",`url at byte ${tt}: longer than ${tt} bytes`);return e}function p(t,e,n){if(typeof t!="string")throw new u(
n,`${e} is not a string`);return t}function At(t,e){if(typeof t!="number"||!Number.isFinite(t))throw new u("parameter",`${e} is not a finite number`);return t}function ge(t,e,n){
if(t===null||typeof t!="object")throw new u(n,`${e} not an object`);let r=Object.getPrototypeOf(t);if(r!==null&&Object.getPrototypeOf(r)!==null)throw new u(n,`${e}\
 not a plain object`)}function T(t,e,n,r){ge(t,`the options of ${n} are`,r);let o=Object.create(null);for(let i of Object.keys(t)){if(!e.includes(i))throw new u(
r,`${n} takes ${e.join(", ")}, and nothing else`);o[i]=t[i]}return o}var k=t=>Object.prototype.toString.call(t).slice(8,-1);var _t="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",Et=t=>k(t)==="WebAssembly.Module";async function F(t){
try{return await t()}catch(e){throw new u("not_ready","the module cannot be had",{cause:e})}}var xe=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
_t],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/global scope/i,
"this runtime allows no random numbers at global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function et(t){if(t instanceof u)return t;
let e=String(t),[,n]=xe.find(([r])=>r.test(e));return new u("unsupported",n,{cause:t})}function O(t,e){let n=globalThis;for(let r of t.split("."))n=n?.[r];if(n==null)throw new u("unsupported",`${t} is missing in this environment${e}`)}var $t=", as\
 in Jest with jsdom: use Jest's environment node, or set it on globalThis from node:util",nt=()=>O("TextEncoder",$t),rt=()=>O("TextDecoder",$t),ot=()=>O("crypto\
.getRandomValues",", and nothing else will do: in Node, set globalThis.crypto to webcrypto from node:crypto");function Ut(){O("WebAssembly",", as in React Nativ\
e and in iOS Lockdown Mode: build and open EVURLs on a server"),nt(),rt(),ot()}var S=0,I=8,it=class extends Error{};function Ct(t){let e=Ae(),n=new Uint8Array(0),r=new DataView(n.buffer),o=()=>{if(n.length===0){let{buffer:s}=t();n=new Uint8Array(
s),r=new DataView(s)}return r},i=(s,a)=>{let c=o();return c.setUint32(s,0,!0),c.setUint32(a,0,!0),S};return{args_get:()=>S,args_sizes_get:i,environ_get:()=>S,environ_sizes_get:i,
clock_time_get(s,a,c){return be(o(),c,(s===0?Date:globalThis.performance??Date).now()),S},random_get(s,a){return o(),e(n,s,a),S},fd_write(s,a,c,l){let d=o(),h=0;
for(let f=0;f<c;f++)h+=d.getUint32(a+8*f+4,!0);return d.setUint32(l,h,!0),S},poll_oneoff(s,a,c,l){let d=o();return c>0&&(d.setBigUint64(a,d.getBigUint64(s,!0),!0),
d.setUint16(a+8,S,!0),d.setUint8(a+10,d.getUint8(s+8))),d.setUint32(l,c>0?1:0,!0),S},sched_yield:()=>S,proc_exit(){throw new it("the module ended")},fd_close:()=>I,
fd_fdstat_get:()=>I,fd_fdstat_set_flags:()=>I,fd_prestat_get:()=>I,fd_prestat_dir_name:()=>I}}function be(t,e,n){let r=n*1e6,o=Math.floor(r/4294967296);t.setUint32(
e,r-o*4294967296,!0),t.setUint32(e+4,o,!0)}var ke=64,Ot=4096,vt=65536;function Ae(){let t,e=0,n=()=>{t?.fill(0),t=void 0},r=o=>{let i=t===void 0?ke:Math.min(2*t.
length,Ot);t===void 0&&Promise.resolve().then(n);let s=Mt(new Uint8Array(Math.max(i,o)));return t?.fill(0),e=0,t=s};return(o,i,s)=>{if(s>Ot){let c=o.subarray(i,
i+s);for(let l=0;l<s;l+=vt)Mt(c.subarray(l,l+vt));return}let a=t===void 0||t.length-e<s?r(s):t;for(let c=0;c<s;c++)o[i+c]=a[e],a[e++]=0}}function Mt(t){return ot(),
crypto.getRandomValues(t)}var Tt,It,Se=(t,e)=>(Tt===void 0&&nt(),(Tt??=new TextEncoder).encodeInto(t,e)),Rt=t=>(It===void 0&&rt(),(It??=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0})).
decode(t)),v=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=r}get position(){return this.#t}set position(e){this.#t=e}#n(e){if(this.#r-this.#t<e)
throw new u("size","the request is longer than 65536 bytes")}u8(e){this.#n(1),this.#e[this.#t++]=e}u16(e){this.#n(2),this.#e[this.#t]=e,this.#e[this.#t+1]=e>>8,
this.#t+=2}f64(e){this.#n(8),new DataView(this.#e.buffer,this.#e.byteOffset).setFloat64(this.#t,e,!0),this.#t+=8}text(e,n){let r=this.#e,o=this.#t;this.#n(2+e.length),
this.#t+=2,this.#o(e,n);let i=this.#t-o-2;if(i>65535)throw new u("size",`${n} is longer than 65535 bytes`);r[o]=i,r[o+1]=i>>8}raw(e,n){this.#n(e.length),this.#o(
e,n)}#o(e,n){let r=this.#e,o=e.length,i=this.#t,s=0;for(;s<o;s++){let a=e.charCodeAt(s);if(a>127)break;r[i++]=a}if(s<o){let a=e.slice(s);if(!$e(a))throw new u("\
parameter",`${n} has a lone surrogate`);let{read:c,written:l}=Se(a,r.subarray(i,this.#r));if(c<a.length)throw new u("size","the request is longer than 65536 byt\
es");i+=l}this.#t=i}bytes(e){this.#n(e.length),this.#e.set(e,this.#t),this.#t+=e.length}blob(e,n){if(e.length>65535)throw new u("size",`${n} is longer than 6553\
5 bytes`);this.u16(e.length),this.bytes(e)}},R=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=n+r}#n(e){let n=this.#t;if(this.#t+=e,this.#t>this.#r)
throw new RangeError("a message that ends early");return n}u8(){return this.#e[this.#n(1)]}u16(){let e=this.#n(2);return this.#e[e]|this.#e[e+1]<<8}u32(){return this.
u16()+this.u16()*65536}f64(){let e=this.#n(8);return new DataView(this.#e.buffer,this.#e.byteOffset).getFloat64(e,!0)}text(){let e=this.u16(),n=this.#n(e);return Ee(
this.#e,n,n+e)}skip(e){return this.#n(this.u16()),e}blob(){let e=this.u16(),n=this.#n(e);return this.#e.slice(n,n+e)}rest(){return this.#e.slice(this.#n(this.#r-
this.#t),this.#r)}},_e=24;function Ee(t,e,n){if(n-e<=_e){let r="";for(let o=e;o<n;o++){let i=t[o];if(i>127)return Rt(t.subarray(e,n));r+=String.fromCharCode(i)}
return r}return Rt(t.subarray(e,n))}var $e="isWellFormed"in String.prototype?t=>t.isWellFormed():t=>!/\p{Surrogate}/u.test(t);var Kt=3,Bt=65536,Ue=0,K=class{number=++Ue;exports;accounts=new WeakMap;opened=0;#e=!1;#t;#r;#n=new Uint8Array(0);constructor(e){let n=Ct(()=>this.exports.memory),
r=new WebAssembly.Instance(e,{wasi_snapshot_preview1:n});if(this.exports=r.exports,typeof this.exports.evurl_abi_version!="function")throw new u("unsupported","\
this is not the EVURL module");this.exports._initialize();let o=this.exports.evurl_abi_version();if(o!==Kt)throw new u("unsupported",`the module speaks version ${o}\
 of the ABI, and this bridge ${Kt}`);this.#t=this.exports.evurl_in(),this.#r=this.exports.evurl_out()}#o(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#o().length}writer(){return new v(this.#o(),this.#t,this.#t+Bt)}get dead(){return this.#e}call(e,n,r){return this.#s(
this.#i(e,n,r))}open(e){let n=this.#i("evurl_account",e);return n<0&&this.#s(n),this.opened++,n}rotateAt(e){this.#e=!0;let n=this.exports.evurl_account_rotate_at(
e);return this.#e=!1,n}close(e){this.#e=!0,this.exports.evurl_account_close(e),this.#e=!1,this.opened--}#i(e,n,r){let o=n.position-this.#t;this.#e=!0;let i=r===
void 0?this.exports[e](this.#t,o):this.exports[e](r,this.#t,o);return this.#e=!1,i}#s(e){let n=this.#o();if(e>=0)return new R(n,this.#r,e);throw new u($[-e-1]??
"internal",new R(n,this.#r,Bt).text())}wipe(){this.#o().fill(0)}};var st,B,M,Oe=16<<20,ve=4e3;function Dt(t){return M??=t().then(e=>{B=new K(e),st=e}).catch(e=>{throw M=void 0,et(e)}),M}var Pt=()=>M!==void 0;async function jt(){
if(M===void 0)throw zt();return M}var zt=()=>new u("not_ready","call init() first, and await it; or call an asynchronous function, which does");function g(t){let e=Me();
try{let n=t(e);return(e.size>Oe||e.opened>=ve)&&J(e),n}catch(n){let r=n instanceof u;throw r&&n.code!=="internal"&&!e.dead||(J(e),r)?n:new u("internal","the mod\
ule stopped; the next call gets a new instance",{cause:n})}}var Lt=()=>B;function Me(){if(st===void 0)throw zt();try{return B??=new K(st)}catch(t){throw et(t)}}
function J(t){B===t&&(B=void 0),t.wipe()}var x={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},D={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},Ce=65536;
function Vt(t,e){let n=T(t,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account"),{endpoint:r="",clientAccessKey:o="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new u("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new u("account","redirects is not a\
 list");let s=[...n.keys],a=[...n.redirects??[]];if(n.redirects!==void 0&&a.length===0)throw new u("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new u("account","saltLength is 12 or 16");let c=new Uint8Array(Ce);try{let l=new v(c,0,c.length);
l.text(p(r,"endpoint","account"),"endpoint"),l.text(p(o,"clientAccessKey","account"),"clientAccessKey"),l.u8(i),l.u16(Math.min(s.length,65535));for(let d of s)at(
l,V(d,s.length===1,e));l.u16(Math.min(a.length,65535));for(let d of a)l.text(p(d,"redirects","account"),"redirects");return c.slice(0,l.position)}catch(l){throw l instanceof
u&&l.code==="size"?new u("account",l.detail):l}finally{c.fill(0)}}function at(t,{id:e,status:n,algorithm:r,encoding:o,key:i}){t.text(e,"id"),t.text(n,"status"),
t.text(r,"algorithm"),t.text(o,"keyEncoding"),typeof i=="string"?t.text(i,"key"):t.blob(i,"key")}function P(t,{correlationId:e,redirect:n,air:r,fields:o}){t.u8(
(e===void 0?0:x.correlationId)|(n===void 0?0:x.redirect)|(r===void 0?0:x.air)|(r===!0?x.airTrue:0)),t.text(e??"","correlationId"),t.text(n??"","redirect"),t.u16(
o.length);for(let[i,s]of o)t.text(i,"a field's name"),t.text(s,"a field's value")}var Te=128;function qt(t,e,n){let r=t.position;t.u16(0);let o=t.position,i=0;try{
for(;i<Te&&n+i<e.length;i++){let s=e[n+i];if(s instanceof u)break;P(t,s),o=t.position}}catch(s){if(i===0)throw s}t.position=r,t.u16(i),t.position=o}function Nt(t,e,n){
let r=t.u16();if(r===0)throw new RangeError("nothing was built");for(let o=0;o<r;o++){let i=t.u8();e.push(i===0?n(e.length):{error:new u($[i-1]??"internal",t.text())})}}
function Wt(t,e,{now:n,tolerance:r,anyAge:o,phpSalts:i,oldPayloads:s}){t.u8((o?D.anyAge:0)|(n===void 0?0:D.now)|(r===void 0?0:D.tolerance)|(i?D.phpSalts:0)|(s?D.
oldPayloads:0)),t.f64(n??0),t.f64(r??0),t.text(e,"evurl")}function Ft(t){let e=t.u8(),n=new Date(t.f64()*1e3),r=t.text(),o=t.text(),i=t.text(),s=t.text(),a=t.text(),
c=[];for(let l=t.u16();l>0;l--)c.push([t.text(),t.text()]);return{correlationId:r,timestamp:n,nonce:o,fields:c,...Jt(e,i),authenticated:(e&x.authenticated)!==0,
freshness:(e&x.checked)!==0?"checked":(e&x.advisory)!==0?"advisory":"unchecked",algorithm:s,keyId:a}}function Jt(t,e){return{...(t&x.redirect)!==0&&{redirect:e},
...(t&x.air)!==0&&{air:(t&x.airTrue)!==0}}}function G(t){let e=t.u8(),n=t.text(),r=t.text(),o=t.blob(),i=t.text(),s=t.text(),a=[];for(let c=t.u16();c>0;c--)a.push(
Ie(t));return{endpoint:n,clientAccessKey:r,...(e&x.data)!==0&&{data:o},cipherSalt:i,...Jt(e,s),lints:a}}function Ie(t){let e=$[t.u8()-1],n=t.u32();return{name:t.
text(),code:e,where:t.text(),offset:n,what:t.text(),cure:t.text()}}var H,ut,Q,Z,X,ct,Y=t=>A("account",()=>Vt(t)),E=class{#e;#t;#r=0;#n=0;constructor(e){this.#e=e,this.#t={message:e},typeof FinalizationRegistry=="function"&&(ct??=
new FinalizationRegistry(Gt),ct.register(this,this.#t,this));try{this.#n=g(n=>n.rotateAt(this.#o(n)))}catch(n){throw this.close(),n}}static{H=e=>typeof e=="obje\
ct"&&e!==null&&#e in e,ut=(e,n)=>e.#o(n),Q=(e,n)=>e.#i(n),Z=(e,n)=>e.#u(n),X=(e,n,r)=>e.#c("evurl_open",n,r,Ft)}#o(e){if(this.#e===void 0)throw new u("account",
"the account is closed");let n=e.accounts.get(this);if(n!==void 0)return n;let r=e.writer();r.bytes(this.#e);let o=e.open(r);return e.accounts.set(this,o),this.#t.
instance=e.number,this.#t.handle=o,o}build(e){return lt(this,e)}#i(e){return g(n=>{let r=this.#o(n),o=n.writer();return P(o,e),this.#s(n.call("evurl_build",o,r),
e)})}#s(e,{correlationId:n}){let o={evurl:e.text(),correlationId:n===void 0?e.text():e.skip(n)};return++this.#r>=this.#n&&this.#n>0&&(o.warning="rotate-key"),o}buildMany(e){
return dt(this,e)}#u(e){g(o=>this.#o(o));let n=[],r=!1;for(;n.length<e.length;){let o=e[n.length];if(o instanceof u)n.push({error:o});else if(r){let i=this.#a(o);
if(n.push(i),i.error?.code==="unsupported")for(;n.length<e.length;)n.push(i)}else try{g(i=>this.#l(i,e,n))}catch(i){r=i.code==="internal",r||n.push(this.#a(o))}}
return n}#a(e){try{return this.#i(e)}catch(n){return{error:n}}}#l(e,n,r){let o=this.#o(e),i=e.writer();qt(i,n,r.length);let s=e.call("evurl_build_many",i,o);Nt(
s,r,a=>this.#s(s,n[a]))}get count(){return this.#r}open(e,n){return ft(this,e,n)}inspect(e,n){return _(this).#c("evurl_account_inspect",U(e),C(n),G)}#c(e,n,r,o){
return g(i=>{let s=this.#o(i),a=i.writer();return Wt(a,n,r),o(i.call(e,a,s))})}close(){_(this),this.#e!==void 0&&(this.#e=void 0,ct?.unregister(this),Gt(this.#t))}toJSON(){
return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(E.prototype,Symbol.dispose,{value:E.prototype.close,configurable:!0,writable:!0});function Gt({
message:t,instance:e,handle:n}){t.fill(0);let r=Lt();if(!(r===void 0||r.number!==e||n===void 0))try{r.close(n)}catch{J(r)}}function _(t){if(!H(t))throw new u("a\
ccount","this is no account, or a proxy of one, or of another copy of the package");return t}var lt=(t,e)=>Q(_(t),N(e)),dt=(t,e)=>Z(_(t),W(e)),ft=(t,e,n)=>X(_(t),
U(e),C(n));var ht=t=>new E(Y(t)),pt=t=>{let e=U(t);return g(n=>{let r=n.writer();return r.raw(e,"evurl"),G(n.call("evurl_inspect",r))})};function Ht(t,e){let n=s=>(Pt()&&new Promise(a=>a(s)).catch(()=>{}),Dt(async()=>(Ut(),s===void 0&&e?e():t(s)))),r=e===void 0?jt:n;async function o(s,a){if(H(s))
return a(s);typeof s?.build=="function"&&_(s);let c=await i(s);try{return a(c)}finally{c.close()}}async function i(s){let a=Y(s);try{await r()}catch(c){throw a.
fill(0),c}return new E(a)}return{init:n,accountAsync:i,async buildAsync(s,a){let c=N(a);return o(s,l=>Q(l,c))},async buildManyAsync(s,a){let c=W(a);return o(s,l=>Z(
l,c))},async openAsync(s,a,c){let l=U(a),d=C(c);return o(s,h=>X(h,l,d))},async inspectAsync(s){return await r(),pt(s)}}}var Qt=t=>t%1*4294967296|0;function Re(){let t=new Int32Array(64),e=new Int32Array(8);for(let n=2,r=0;r<64;n++){let o=2;for(;n%o!==0;)o++;o<n||(r<8&&(e[r]=Qt(Math.
sqrt(n))),t[r++]=Qt(Math.cbrt(n)))}return{k:t,h:e}}var b=(t,e)=>t>>>e|t<<32-e;function Zt(t){let{k:e,h:n}=Re(),r=new Int32Array(64),o=new Uint8Array(t.length+72&
-64);o.set(t),o[t.length]=128;let i=new DataView(o.buffer);i.setUint32(o.length-8,t.length/2**29),i.setUint32(o.length-4,t.length<<3);for(let a=0;a<o.length;a+=
64){for(let c=0;c<16;c++)r[c]=i.getInt32(a+4*c);Ke(n,r,e)}let s=new DataView(new ArrayBuffer(32));for(let a=0;a<8;a++)s.setInt32(4*a,n[a]);return new Uint8Array(
s.buffer)}function Ke(t,e,n){for(let f=16;f<64;f++){let y=e[f-15],w=e[f-2];e[f]=e[f-16]+(b(y,7)^b(y,18)^y>>>3)+e[f-7]+(b(w,17)^b(w,19)^w>>>10)}let[r,o,i,s,a,c,l,
d]=t;for(let f=0;f<64;f++){let y=d+(b(a,6)^b(a,11)^b(a,25))+(a&c^~a&l)+n[f]+e[f],w=(b(r,2)^b(r,13)^b(r,22))+(r&o^r&i^o&i);d=l,l=c,c=a,a=s+y|0,s=i,i=o,o=r,r=y+w|
0}let h=[r,o,i,s,a,c,l,d];for(let f=0;f<8;f++)t[f]+=h[f]}var Xt="cc0f9ae44c86c028d9b6eb5790e55313beb285dfac57d4009d2f0b43bc31b633";async function te(t,e=Xt){let n=await F(async()=>t);if(n===void 0)throw new u("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await Yt(n):k(n)==="URL"&&(n=await Yt(String(n))),typeof n?.arrayBuffer=="function"){let o=n;if(o.ok===!1)throw new u("not_ready",`the module was not\
 served: status ${o.status}`);n=await F(()=>o.arrayBuffer())}if(Et(n))return n;let r=Be(n);return await De(r,e),WebAssembly.compile(r)}function Be(t){if(ArrayBuffer.
isView(t))return new Uint8Array(t.buffer,t.byteOffset,t.byteLength).slice();if(k(t)==="ArrayBuffer"||k(t)==="SharedArrayBuffer")return new Uint8Array(t).slice();
throw new u("unsupported","the source is no module, bytes, Response or URL")}async function De(t,e){let{subtle:n}=globalThis.crypto??{},r=n?new Uint8Array(await n.
digest("SHA-256",t)):Zt(t);if(Array.from(r,o=>o.toString(16).padStart(2,"0")).join("")!==e)throw new u("unsupported","the bytes are not the module of this packa\
ge: their SHA-256 is another")}function Yt(t){let e=t.startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return e||O("fetch",": pass init() \
the bytes of the module"),F(()=>e?e.promises.readFile(new URL(t)):fetch(t))}var{init:mt,accountAsync:Pe,buildAsync:je,buildManyAsync:ze,openAsync:Le,inspectAsync:Ve}=Ht(te);var wt={};kt(wt,{build:()=>qe,open:()=>We,seal:()=>Ne});function ee({cipherSalt:t,nonce:e,timestamp:n}){return{cipherSalt:p(t,"cipherSalt","parameter"),nonce:p(e,"nonce","parameter"),timestamp:p(n,"timestamp","parame\
ter")}}function qe(t,e,n){let r=_(t),o=A("parameter",()=>q(e)),{cipherSalt:i,nonce:s,timestamp:a}=A("parameter",()=>ee(n));return g(c=>{let l=ut(r,c),d=c.writer();d.text(
i,"cipherSalt"),d.text(s,"nonce"),d.text(a,"timestamp"),P(d,o);let h=c.call("evurl_testing_build",d,l);return{evurl:h.text(),correlationId:h.text(),payload:h.text(),
data:h.text()}})}function Ne(t,e,n){return ne("evurl_testing_seal",t,e,n)}function We(t,e,n){return ne("evurl_testing_open",t,e,n)}function ne(t,e,n,r){let o=A(
"key",()=>V(e,!0));if(p(n,"cipherSalt","parameter"),!(r instanceof Uint8Array))throw new u("parameter","the text is not bytes");return g(i=>{let s=i.writer();return at(
s,o),s.text(n,"cipherSalt"),s.blob(r,"the text"),i.call(t,s).rest()})}var Fe="php-quirk";async function oe(t,e,n){let r=t.flatMap(Ge);if(r.length===0)throw new Error("no vectors in the file");let o=[],i=[],s=e.importKey===void 0?[
re]:[re,Je(e.importKey,i)],a=0,c=performance.now();for(let h of s)for(let[f,y]of r)try{await f(y,e,n,h)}catch(w){i.at(-1)===24&&w.code==="unsupported"?a++:o.push(
{id:String(y?.id),what:String(w.message)})}let l=performance.now()-c,d=s.length*r.length;return{lines:d,held:d-a-o.length,of192:i.filter(h=>h===24).length,unsupported:a,
fallen:o,ms:l}}var re=t=>t,Je=(t,e)=>async n=>{let r=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),o=>parseInt(o,16)):ie(n.key);return e.push(r.length),
{algorithm:n.algorithm,key:await t(n.algorithm,r)}};function Ge(t){try{let{evurls:e,rejected:n,lints:r}=JSON.parse(t);if(e!==void 0||n!==void 0||r!==void 0)return[
...(e??[]).map(o=>[He,o]),...(n??[]).map(o=>[Qe,o]),...(r??[]).map(o=>[Ze,o])]}catch{}return t.split(`
`).filter(e=>e.trim()!=="").map(e=>[Xe,JSON.parse(e)])}async function He(t,e,n,r){let o=await e.account({endpoint:t.endpoint,clientAccessKey:t.clientAccessKey,keys:[
await r({algorithm:t.algorithm,key:t.key})]});try{let i={};for(let l of["correlationId","redirect","air","fields"])l in t&&(i[l]=t[l]);let s=await n.build(o,i,t);
for(let l of["payload","data","evurl","correlationId"])m(s[l],t[l],`build: ${l}`);let a=await o.open(t.evurl,{anyAge:!0});for(let l of["correlationId","nonce","\
redirect","air","algorithm"])m(a[l],t[l],`open: ${l}`);m(a.timestamp.toISOString().replace(/\D/g,"").slice(0,14),t.timestamp,"open: timestamp"),m(JSON.stringify(
a.fields),JSON.stringify(t.fields??[]),"open: fields"),m(a.authenticated,t.algorithm==="AES/GCM/NoPadding","open: authenticated");let c=await e.inspect(t.evurl);
for(let l of["endpoint","clientAccessKey","cipherSalt","redirect","air"])m(c[l],t[l],`inspect: ${l}`);m(se(c.data),t.data,"inspect: data"),m(c.lints.length,0,"i\
nspect: the number of lints")}finally{o.close()}}async function Qe(t,e,n,r){if(!e.codes.includes(t.error))throw new Error("the line names no code");let o=await e.
account({keys:[await r({algorithm:t.algorithm,key:t.key})]});try{m(await j(()=>o.open(t.evurl,{anyAge:!0})),t.error,"the code")}finally{o.close()}}async function Ze(t,e,n,r){
let o=async(l,d)=>{try{let{data:h,lints:f}=await l(d),y=!f.some(w=>w.name==="missing-data"||w.where==="data"&&w.code!=="decrypt"&&w.name!=="repeated-parameter");
return m(h!==void 0,y,"whether there are data"),gt(f)}catch(h){return`${h.code} ${h.detail.slice(0,h.detail.indexOf(":"))}`}},[i]=t.lints,s=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(m(await o(e.inspect,t.evurl),t.error?s:gt(t.lintsWithoutKey??t.lints),"inspect"),m(await o(e.inspect,t.mended),"","inspect, mended"),t.
key===void 0)return;let a=await r({algorithm:t.algorithm,key:t.key}),c=await e.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...a},...t.others??[]],...t.redirects!==void 0&&{redirects:t.redirects}});try{let l=new Date(t.now),d=y=>c.inspect(y,{now:l});m(await o(
d,t.evurl),gt(t.lints),"inspect with the key"),m(await o(d,t.mended),"","inspect with the key, mended");let h=({code:y})=>e.codes.indexOf(y),f=t.openCode??t.lints.
toSorted((y,w)=>h(y)-h(w))[0].code;m(await j(()=>c.open(t.evurl,{now:l})),f,"open: the code"),await c.open(t.mended,{now:l})}finally{c.close()}}function gt(t){return t.
map(e=>`${e.name} ${e.code} ${e.where} ${e.offset}`).sort().join(`
`)}async function Xe(t,e,n,r){let o=await r({algorithm:t.algorithm,key:t.keyHex,keyEncoding:"hex"}),i=ie(t.data),s=new TextEncoder().encode(t.plaintext);if(t.note===
Fe){m(await j(()=>n.seal(o,t.cipherSalt,s)),"salt","seal: the code"),m(await j(()=>n.open(o,t.cipherSalt,i)),"salt","open: the code"),await Ye(t,o,e);return}m(se(
await n.seal(o,t.cipherSalt,s)),t.data,"seal: data"),m(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(o,t.cipherSalt,i)),t.plaintext,"open\
: plaintext")}async function Ye(t,e,n){let r=await n.account({keys:[e]});try{let o=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(t.data)}&cipherS\
alt=${t.cipherSalt}`;m(await j(()=>r.open(o,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:s,nonce:a}=await r.open(o,{anyAge:!0,
phpSalts:!0}),c=s.toISOString().replace(/\D/g,"").slice(0,14);m(`correlationid=${i}&timestamp=${c}&nonce=${a}`,t.plaintext,"open, phpSalts: plaintext")}finally{
r.close()}}async function j(t){try{return await t(),"accepted"}catch(e){return e.code}}function ie(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function se(t){
return btoa(String.fromCharCode(...t))}function m(t,e,n){if(t!==e)throw new Error(`${n} differs`)}var ae=["AES/GCM/NoPadding","AES/CTR/NoPadding","AES/CBC/PKCS5Padding"];var tn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function ue(t,e,n){let r=256-256%t.length,o="";for(;o.length<e;)for(let i of n(2*e))i<r&&
o.length<e&&(o+=t[i%t.length]);return o}var z=t=>encodeURIComponent(t).replace(/[!'()*]/g,e=>"%"+e.charCodeAt(0).toString(16).toUpperCase()),en=()=>new Date().toISOString().
replace(/\D/g,"").slice(0,14);function nn(t,e){return`correlationid=${z(t.correlationId)}&timestamp=${en()}&nonce=${ue("0123456789",5,e)}`}function rn(t,e,n,r){
return`${t.endpoint}${z(t.clientAccessKey)}?data=${z(e)}&cipherSalt=${z(n)}&redirect=${z(r.redirect)}`}var on=t=>t.includes("GCM")?12:16,ce=t=>crypto.getRandomValues(
new Uint8Array(t));async function le(t){let e=t.algorithm.split("/")[1],n=await crypto.subtle.importKey("raw",t.key,`AES-${e}`,!1,["encrypt"]),r=new TextEncoder;
return async o=>{let i=ue(tn,on(t.algorithm),ce),s=r.encode(i),a=e==="CTR"?{name:"AES-CTR",counter:s,length:128}:{name:`AES-${e}`,iv:s},c=await crypto.subtle.encrypt(
a,n,r.encode(nn(o,ce)));return rn(t,btoa(String.fromCharCode(...new Uint8Array(c))),i,o)}}var xt=t=>t.toSorted((e,n)=>e-n)[t.length>>1];var sn=5,bt={correlationId:"TOJOWJH60POK2QVZ",redirect:"https://merchant.example/return"};async function fe(){let t=[];for(let e of ae){let n=crypto.getRandomValues(
new Uint8Array(16)),r={algorithm:e,key:n,endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV"},o=ht({endpoint:r.endpoint,clientAccessKey:r.clientAccessKey,
keys:[{algorithm:e,key:n}]}),i=await le(r);o.open(await i(bt));let s={ours:[],theirs:[]};for(let a=0;a<sn;a++)s.ours.push(await de(2e3,()=>o.build(bt).evurl)),s.
theirs.push(await de(200,()=>i(bt)));o.close(),t.push({algorithm:e,evurl:xt(s.ours),webCrypto:xt(s.theirs)})}return t}async function de(t,e){let n=performance.now();
for(let r=0;r<t;r++){let o=e();o instanceof Promise&&await o}return(performance.now()-n)*1e3/t}var an={vectors:({texts:t})=>oe(t,yt,wt),bench:()=>fe()};globalThis.onmessage=async({data:t})=>{try{await mt(t.module),globalThis.postMessage({result:await an[t.
job](t)})}catch(e){globalThis.postMessage({error:String(e.message)})}};})();
