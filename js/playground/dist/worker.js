"use strict";(()=>{var ne=Object.defineProperty;var yt=(t,e)=>{for(var n in e)ne(t,n,{get:e[n],enumerable:!0})};var dt={};yt(dt,{EvurlError:()=>c,account:()=>ct,accountAsync:()=>Ee,build:()=>it,buildAsync:()=>$e,buildMany:()=>st,buildManyAsync:()=>Oe,codes:()=>E,init:()=>lt,
inspect:()=>ut,inspectAsync:()=>Ce,open:()=>at,openAsync:()=>Ue});var E=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
c=class extends Error{constructor(e,n,r){super(`${e}: ${n}`,r),this.name="EvurlError",this.code=e,this.detail=n}};function L(t,e,n){let{id:r="",status:o=e?"primary":"",algorithm:i,key:s,keyEncoding:a}=M(t,["id","status","algorithm","key","keyEncoding"],"a key","key");if(b(s)===
"CryptoKey")return re(s,{id:r,status:o,algorithm:i,keyEncoding:a},n);let u=b(s)==="Uint8Array";if(s==null)throw new c("key","key is missing");if(!u&&typeof s!="\
string")throw new c("key","key is neither a string nor a Uint8Array");if(a==="raw")throw new c("key","keyEncoding is not one of base64, base64url, hex, utf-8");
if(u&&a!==void 0)throw new c("key","a key given as bytes has no keyEncoding");return{id:h(r,"id","key"),status:h(o,"status","key"),algorithm:h(i,"algorithm","ke\
y"),encoding:u?"raw":h(a??"","keyEncoding","key"),key:s}}function re(t,{id:e,status:n,algorithm:r,keyEncoding:o},i){if(i===void 0)throw new c("key","a CryptoKey\
 is awaited: take '@evurl/edge/promise' for it");if(o!==void 0)throw new c("key","a CryptoKey has no keyEncoding");return{...{id:h(e,"id","key"),status:h(n,"sta\
tus","key"),algorithm:h(r,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(t,r,n))}}function q(t){let{correlationId:e,redirect:n,air:r,fields:o}=M(t,["co\
rrelationId","redirect","air","fields"],"build","parameter");return e!==void 0&&h(e,"correlationId","parameter"),n!==void 0&&h(n,"redirect","parameter"),r!==void 0&&
z(r,"air"),{correlationId:e,redirect:n,air:r,fields:o===void 0?[]:oe(o)}}function oe(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new c("pa\
rameter","fields are pairs of a name and a value");let e=[];for(let n of t){if(!Array.isArray(n)||n.length!==2)throw new c("parameter","fields are pairs of a na\
me and a value");let[r,o]=n;if(e.push([h(r,"a field's name","parameter"),h(o,"a field's value","parameter")]),e.length>65535)throw new c("size","too many fields")}
return e}function ie(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new c("parameter","the requests are not a list");let e=[];for(let n of t)
try{e.push(q(n))}catch(r){e.push(gt(r,"parameter"))}return e}function k(t,e){try{return e()}catch(n){throw gt(n,t)}}function gt(t,e){return t instanceof c?t:new c(
e,"what was passed cannot be read",{cause:t})}function se(t){let{now:e,tolerance:n,anyAge:r=!1,phpSalts:o=!1,oldPayloads:i=!1}=M(t,["now","tolerance","anyAge","\
phpSalts","oldPayloads"],"open","parameter");return{now:e===void 0?void 0:wt(b(e)==="Date"?Date.prototype.getTime.call(e):e,"now")/1e3,tolerance:n===void 0?void 0:
wt(n,"tolerance"),anyAge:z(r,"anyAge"),phpSalts:z(o,"phpSalts"),oldPayloads:z(i,"oldPayloads")}}var D=(t={})=>k("parameter",()=>q(t)),V=t=>k("parameter",()=>ie(
t)),C=(t={})=>k("parameter",()=>se(t));function z(t,e){if(typeof t!="boolean")throw new c("parameter",`${e} is neither true nor false`);return t}var X=16384;function $(t){
let e=h(t,"evurl","url");if(e.length>X)throw new c("size",`url at byte ${X}: longer than ${X} bytes`);return e}function h(t,e,n){if(typeof t!="string")throw new c(
n,`${e} is not a string`);return t}function wt(t,e){if(typeof t!="number"||!Number.isFinite(t))throw new c("parameter",`${e} is not a finite number`);return t}function ae(t,e,n){
if(t===null||typeof t!="object")throw new c(n,`${e} not an object`);let r=Object.getPrototypeOf(t);if(r!==null&&Object.getPrototypeOf(r)!==null)throw new c(n,`${e}\
 not a plain object`)}function M(t,e,n,r){ae(t,`the options of ${n} are`,r);let o=Object.create(null);for(let i of Object.keys(t)){if(!e.includes(i))throw new c(
r,`${n} takes ${e.join(", ")}, and nothing else`);o[i]=t[i]}return o}var b=t=>Object.prototype.toString.call(t).slice(8,-1);var xt="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",bt=t=>b(t)==="WebAssembly.Module";async function N(t){
try{return await t()}catch(e){throw new c("not_ready","the module cannot be had",{cause:e})}}var ce=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
xt],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/global scope/i,
"this runtime allows no random numbers at global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function Y(t){if(t instanceof c)return t;
let e=String(t),[,n]=ce.find(([r])=>r.test(e));return new c("unsupported",n,{cause:t})}var A=0,v=8,tt=class extends Error{};function _t(t){let e=de(),n=new Uint8Array(0),r=new DataView(n.buffer),o=()=>{if(n.length===0){let{buffer:s}=t();n=new Uint8Array(
s),r=new DataView(s)}return r},i=(s,a)=>{let u=o();return u.setUint32(s,0,!0),u.setUint32(a,0,!0),A};return{args_get:()=>A,args_sizes_get:i,environ_get:()=>A,environ_sizes_get:i,
clock_time_get(s,a,u){return ue(o(),u,s===0?Date.now():performance.now()),A},random_get(s,a){return o(),e(n,s,a),A},fd_write(s,a,u,l){let d=o(),p=0;for(let w=0;w<
u;w++)p+=d.getUint32(a+8*w+4,!0);return d.setUint32(l,p,!0),A},poll_oneoff(s,a,u,l){let d=o();return u>0&&(d.setBigUint64(a,d.getBigUint64(s,!0),!0),d.setUint16(
a+8,A,!0),d.setUint8(a+10,d.getUint8(s+8))),d.setUint32(l,u>0?1:0,!0),A},sched_yield:()=>A,proc_exit(){throw new tt("the module ended")},fd_close:()=>v,fd_fdstat_get:()=>v,
fd_fdstat_set_flags:()=>v,fd_prestat_get:()=>v,fd_prestat_dir_name:()=>v}}function ue(t,e,n){let r=n*1e6,o=Math.floor(r/4294967296);t.setUint32(e,r-o*4294967296,
!0),t.setUint32(e+4,o,!0)}var le=64,kt=4096,At=65536;function de(){let t,e=0,n=()=>{t?.fill(0),t=void 0},r=o=>{let i=t===void 0?le:Math.min(2*t.length,kt);t===void 0&&
queueMicrotask(n);let s=St(new Uint8Array(Math.max(i,o)));return t?.fill(0),e=0,t=s};return(o,i,s)=>{if(s>kt){let u=o.subarray(i,i+s);for(let l=0;l<s;l+=At)St(u.
subarray(l,l+At));return}let a=t===void 0||t.length-e<s?r(s):t;for(let u=0;u<s;u++)o[i+u]=a[e],a[e++]=0}}function St(t){let e=globalThis.crypto;if(typeof e?.getRandomValues!=
"function")throw new c("unsupported","crypto.getRandomValues is missing; there is no other source to fall back to");return e.getRandomValues(t)}var pe=new TextEncoder,Et=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),O=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=r}get position(){return this.#t}set position(e){
this.#t=e}#n(e){if(this.#r-this.#t<e)throw new c("size","the request is longer than 65536 bytes")}u8(e){this.#n(1),this.#e[this.#t++]=e}u16(e){this.#n(2),this.#e[this.#t]=
e,this.#e[this.#t+1]=e>>8,this.#t+=2}f64(e){this.#n(8),new DataView(this.#e.buffer,this.#e.byteOffset).setFloat64(this.#t,e,!0),this.#t+=8}text(e,n){let r=this.#e,
o=this.#t;this.#n(2+e.length),this.#t+=2,this.#o(e,n);let i=this.#t-o-2;if(i>65535)throw new c("size",`${n} is longer than 65535 bytes`);r[o]=i,r[o+1]=i>>8}raw(e,n){
this.#n(e.length),this.#o(e,n)}#o(e,n){let r=this.#e,o=e.length,i=this.#t,s=0;for(;s<o;s++){let a=e.charCodeAt(s);if(a>127)break;r[i++]=a}if(s<o){let a=e.slice(
s);if(!me(a))throw new c("parameter",`${n} has a lone surrogate`);let{read:u,written:l}=pe.encodeInto(a,r.subarray(i,this.#r));if(u<a.length)throw new c("size",
"the request is longer than 65536 bytes");i+=l}this.#t=i}bytes(e){this.#n(e.length),this.#e.set(e,this.#t),this.#t+=e.length}blob(e,n){if(e.length>65535)throw new c(
"size",`${n} is longer than 65535 bytes`);this.u16(e.length),this.bytes(e)}},K=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=n+r}#n(e){let n=this.#t;
if(this.#t+=e,this.#t>this.#r)throw new RangeError("a message that ends early");return n}u8(){return this.#e[this.#n(1)]}u16(){let e=this.#n(2);return this.#e[e]|
this.#e[e+1]<<8}u32(){return this.u16()+this.u16()*65536}f64(){let e=this.#n(8);return new DataView(this.#e.buffer,this.#e.byteOffset).getFloat64(e,!0)}text(){let e=this.
u16(),n=this.#n(e);return fe(this.#e,n,n+e)}skip(e){return this.#n(this.u16()),e}blob(){let e=this.u16(),n=this.#n(e);return this.#e.slice(n,n+e)}rest(){return this.#e.
slice(this.#n(this.#r-this.#t),this.#r)}},he=24;function fe(t,e,n){if(n-e<=he){let r="";for(let o=e;o<n;o++){let i=t[o];if(i>127)return Et.decode(t.subarray(e,n));
r+=String.fromCharCode(i)}return r}return Et.decode(t.subarray(e,n))}var me="isWellFormed"in String.prototype?t=>t.isWellFormed():t=>!/\p{Surrogate}/u.test(t);var $t=3,Ot=65536,ye=0,R=class{number=++ye;exports;accounts=new WeakMap;opened=0;#e=!1;#t;#r;#n=new Uint8Array(0);constructor(e){let n=_t(()=>this.exports.memory),
r=new WebAssembly.Instance(e,{wasi_snapshot_preview1:n});if(this.exports=r.exports,typeof this.exports.evurl_abi_version!="function")throw new c("unsupported","\
this is not the EVURL module");this.exports._initialize();let o=this.exports.evurl_abi_version();if(o!==$t)throw new c("unsupported",`the module speaks version ${o}\
 of the ABI, and this bridge ${$t}`);this.#t=this.exports.evurl_in(),this.#r=this.exports.evurl_out()}#o(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#o().length}writer(){return new O(this.#o(),this.#t,this.#t+Ot)}get dead(){return this.#e}call(e,n,r){return this.#s(
this.#i(e,n,r))}open(e){let n=this.#i("evurl_account",e);return n<0&&this.#s(n),this.opened++,n}rotateAt(e){this.#e=!0;let n=this.exports.evurl_account_rotate_at(
e);return this.#e=!1,n}close(e){this.#e=!0,this.exports.evurl_account_close(e),this.#e=!1,this.opened--}#i(e,n,r){let o=n.position-this.#t;this.#e=!0;let i=r===
void 0?this.exports[e](this.#t,o):this.exports[e](r,this.#t,o);return this.#e=!1,i}#s(e){let n=this.#o();if(e>=0)return new K(n,this.#r,e);throw new c(E[-e-1]??
"internal",new K(n,this.#r,Ot).text())}wipe(){this.#o().fill(0)}};var et,T,U,we=16<<20,ge=4e3;function Ut(t){return U??=t().then(e=>{T=new R(e),et=e}).catch(e=>{throw U=void 0,Y(e)}),U}var Ct=()=>U!==void 0;async function Mt(){
if(U===void 0)throw vt();return U}var vt=()=>new c("not_ready","call init() first, and await it; or call an asynchronous function, which does");function m(t){let e=xe();
try{let n=t(e);return(e.size>we||e.opened>=ge)&&W(e),n}catch(n){let r=n instanceof c;throw r&&n.code!=="internal"&&!e.dead||(W(e),r)?n:new c("internal","the mod\
ule stopped; the next call gets a new instance",{cause:n})}}var Kt=()=>T;function xe(){if(et===void 0)throw vt();try{return T??=new R(et)}catch(t){throw Y(t)}}function W(t){
T===t&&(T=void 0),t.wipe()}var y={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},I={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},be=65536;
function Rt(t,e){let n=M(t,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account"),{endpoint:r="",clientAccessKey:o="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new c("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new c("account","redirects is not a\
 list");let s=[...n.keys],a=[...n.redirects??[]];if(n.redirects!==void 0&&a.length===0)throw new c("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new c("account","saltLength is 12 or 16");let u=new Uint8Array(be);try{let l=new O(u,0,u.length);
l.text(h(r,"endpoint","account"),"endpoint"),l.text(h(o,"clientAccessKey","account"),"clientAccessKey"),l.u8(i),l.u16(Math.min(s.length,65535));for(let d of s)nt(
l,L(d,s.length===1,e));l.u16(Math.min(a.length,65535));for(let d of a)l.text(h(d,"redirects","account"),"redirects");return u.slice(0,l.position)}catch(l){throw l instanceof
c&&l.code==="size"?new c("account",l.detail):l}finally{u.fill(0)}}function nt(t,{id:e,status:n,algorithm:r,encoding:o,key:i}){t.text(e,"id"),t.text(n,"status"),
t.text(r,"algorithm"),t.text(o,"keyEncoding"),typeof i=="string"?t.text(i,"key"):t.blob(i,"key")}function B(t,{correlationId:e,redirect:n,air:r,fields:o}){t.u8(
(e===void 0?0:y.correlationId)|(n===void 0?0:y.redirect)|(r===void 0?0:y.air)|(r===!0?y.airTrue:0)),t.text(e??"","correlationId"),t.text(n??"","redirect"),t.u16(
o.length);for(let[i,s]of o)t.text(i,"a field's name"),t.text(s,"a field's value")}var ke=128;function Tt(t,e,n){let r=t.position;t.u16(0);let o=t.position,i=0;try{
for(;i<ke&&n+i<e.length;i++){let s=e[n+i];if(s instanceof c)break;B(t,s),o=t.position}}catch(s){if(i===0)throw s}t.position=r,t.u16(i),t.position=o}function It(t,e,n){
let r=t.u16();if(r===0)throw new RangeError("nothing was built");for(let o=0;o<r;o++){let i=t.u8();e.push(i===0?n(e.length):{error:new c(E[i-1]??"internal",t.text())})}}
function Bt(t,e,{now:n,tolerance:r,anyAge:o,phpSalts:i,oldPayloads:s}){t.u8((o?I.anyAge:0)|(n===void 0?0:I.now)|(r===void 0?0:I.tolerance)|(i?I.phpSalts:0)|(s?I.
oldPayloads:0)),t.f64(n??0),t.f64(r??0),t.text(e,"evurl")}function Pt(t){let e=t.u8(),n=new Date(t.f64()*1e3),r=t.text(),o=t.text(),i=t.text(),s=t.text(),a=t.text(),
u=[];for(let l=t.u16();l>0;l--)u.push([t.text(),t.text()]);return{correlationId:r,timestamp:n,nonce:o,fields:u,...jt(e,i),authenticated:(e&y.authenticated)!==0,
freshness:(e&y.checked)!==0?"checked":(e&y.advisory)!==0?"advisory":"unchecked",algorithm:s,keyId:a}}function jt(t,e){return{...(t&y.redirect)!==0&&{redirect:e},
...(t&y.air)!==0&&{air:(t&y.airTrue)!==0}}}function F(t){let e=t.u8(),n=t.text(),r=t.text(),o=t.blob(),i=t.text(),s=t.text(),a=[];for(let u=t.u16();u>0;u--)a.push(
Ae(t));return{endpoint:n,clientAccessKey:r,...(e&y.data)!==0&&{data:o},cipherSalt:i,...jt(e,s),lints:a}}function Ae(t){let e=E[t.u8()-1],n=t.u32();return{name:t.
text(),code:e,where:t.text(),offset:n,what:t.text(),cure:t.text()}}var J,ot,G,H,Q,rt,Z=t=>k("account",()=>Rt(t)),_=class{#e;#t;#r=0;#n=0;constructor(e){this.#e=e,this.#t={message:e},typeof FinalizationRegistry=="function"&&(rt??=
new FinalizationRegistry(zt),rt.register(this,this.#t,this));try{this.#n=m(n=>n.rotateAt(this.#o(n)))}catch(n){throw this.close(),n}}static{J=e=>typeof e=="obje\
ct"&&e!==null&&#e in e,ot=(e,n)=>e.#o(n),G=(e,n)=>e.#i(n),H=(e,n)=>e.#u(n),Q=(e,n,r)=>e.#c("evurl_open",n,r,Pt)}#o(e){if(this.#e===void 0)throw new c("account",
"the account is closed");let n=e.accounts.get(this);if(n!==void 0)return n;let r=e.writer();r.bytes(this.#e);let o=e.open(r);return e.accounts.set(this,o),this.#t.
instance=e.number,this.#t.handle=o,o}build(e){return it(this,e)}#i(e){return m(n=>{let r=this.#o(n),o=n.writer();return B(o,e),this.#s(n.call("evurl_build",o,r),
e)})}#s(e,{correlationId:n}){let o={evurl:e.text(),correlationId:n===void 0?e.text():e.skip(n)};return++this.#r>=this.#n&&this.#n>0&&(o.warning="rotate-key"),o}buildMany(e){
return st(this,e)}#u(e){m(o=>this.#o(o));let n=[],r=!1;for(;n.length<e.length;){let o=e[n.length];if(o instanceof c)n.push({error:o});else if(r){let i=this.#a(o);
if(n.push(i),i.error?.code==="unsupported")for(;n.length<e.length;)n.push(i)}else try{m(i=>this.#l(i,e,n))}catch(i){r=i.code==="internal",r||n.push(this.#a(o))}}
return n}#a(e){try{return this.#i(e)}catch(n){return{error:n}}}#l(e,n,r){let o=this.#o(e),i=e.writer();Tt(i,n,r.length);let s=e.call("evurl_build_many",i,o);It(
s,r,a=>this.#s(s,n[a]))}get count(){return this.#r}open(e,n){return at(this,e,n)}inspect(e,n){return S(this).#c("evurl_account_inspect",$(e),C(n),F)}#c(e,n,r,o){
return m(i=>{let s=this.#o(i),a=i.writer();return Bt(a,n,r),o(i.call(e,a,s))})}close(){S(this),this.#e!==void 0&&(this.#e=void 0,rt?.unregister(this),zt(this.#t))}toJSON(){
return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(_.prototype,Symbol.dispose,{value:_.prototype.close,configurable:!0,writable:!0});function zt({
message:t,instance:e,handle:n}){t.fill(0);let r=Kt();if(!(r===void 0||r.number!==e||n===void 0))try{r.close(n)}catch{W(r)}}function S(t){if(!J(t))throw new c("a\
ccount","this is no account, or a proxy of one, or of another copy of the package");return t}var it=(t,e)=>G(S(t),D(e)),st=(t,e)=>H(S(t),V(e)),at=(t,e,n)=>Q(S(t),
$(e),C(n));var ct=t=>new _(Z(t)),ut=t=>{let e=$(t);return m(n=>{let r=n.writer();return r.raw(e,"evurl"),F(n.call("evurl_inspect",r))})};function Lt(t,e){let n=s=>(Ct()&&new Promise(a=>a(s)).catch(()=>{}),Ut(async()=>s===void 0&&e?e():t(s))),r=e===void 0?Mt:n;async function o(s,a){if(J(s))return a(
s);typeof s?.build=="function"&&S(s);let u=await i(s);try{return a(u)}finally{u.close()}}async function i(s){let a=Z(s);try{await r()}catch(u){throw a.fill(0),u}
return new _(a)}return{init:n,accountAsync:i,async buildAsync(s,a){let u=D(a);return o(s,l=>G(l,u))},async buildManyAsync(s,a){let u=V(a);return o(s,l=>H(l,u))},
async openAsync(s,a,u){let l=$(a),d=C(u);return o(s,p=>Q(p,l,d))},async inspectAsync(s){return await r(),ut(s)}}}var qt="cc0f9ae44c86c028d9b6eb5790e55313beb285dfac57d4009d2f0b43bc31b633";async function Vt(t,e=qt){let n=await N(async()=>t);if(n===void 0)throw new c("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await Dt(n):b(n)==="URL"&&(n=await Dt(String(n))),typeof n?.arrayBuffer=="function"){let o=n;if(o.ok===!1)throw new c("not_ready",`the module was not\
 served: status ${o.status}`);n=await N(()=>o.arrayBuffer())}if(bt(n))return n;let r=Se(n);return await _e(r,e),WebAssembly.compile(r)}function Se(t){if(ArrayBuffer.
isView(t))return new Uint8Array(t.buffer,t.byteOffset,t.byteLength).slice();if(b(t)==="ArrayBuffer"||b(t)==="SharedArrayBuffer")return new Uint8Array(t).slice();
throw new c("unsupported","the source is no module, bytes, Response or URL")}async function _e(t,e){let{subtle:n}=globalThis.crypto??{};if(n===void 0)throw new c(
"unsupported","the module cannot be checked: crypto.subtle is missing, as in a page that is not served by https");let r=new Uint8Array(await n.digest("SHA-256",
t));if(Array.from(r,o=>o.toString(16).padStart(2,"0")).join("")!==e)throw new c("unsupported","the bytes are not the module of this package: their SHA-256 is an\
other")}function Dt(t){let e=t.startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return N(()=>e?e.promises.readFile(new URL(t)):fetch(t))}var{init:lt,accountAsync:Ee,buildAsync:$e,buildManyAsync:Oe,openAsync:Ue,inspectAsync:Ce}=Lt(Vt);var pt={};yt(pt,{build:()=>Me,open:()=>Ke,seal:()=>ve});function Nt({cipherSalt:t,nonce:e,timestamp:n}){return{cipherSalt:h(t,"cipherSalt","parameter"),nonce:h(e,"nonce","parameter"),timestamp:h(n,"timestamp","parame\
ter")}}function Me(t,e,n){let r=S(t),o=k("parameter",()=>q(e)),{cipherSalt:i,nonce:s,timestamp:a}=k("parameter",()=>Nt(n));return m(u=>{let l=ot(r,u),d=u.writer();d.text(
i,"cipherSalt"),d.text(s,"nonce"),d.text(a,"timestamp"),B(d,o);let p=u.call("evurl_testing_build",d,l);return{evurl:p.text(),correlationId:p.text(),payload:p.text(),
data:p.text()}})}function ve(t,e,n){return Wt("evurl_testing_seal",t,e,n)}function Ke(t,e,n){return Wt("evurl_testing_open",t,e,n)}function Wt(t,e,n,r){let o=k(
"key",()=>L(e,!0));if(h(n,"cipherSalt","parameter"),!(r instanceof Uint8Array))throw new c("parameter","the text is not bytes");return m(i=>{let s=i.writer();return nt(
s,o),s.text(n,"cipherSalt"),s.blob(r,"the text"),i.call(t,s).rest()})}var Re="php-quirk";async function Jt(t,e,n){let r=t.flatMap(Ie);if(r.length===0)throw new Error("no vectors in the file");let o=[],i=[],s=e.importKey===void 0?[
Ft]:[Ft,Te(e.importKey,i)],a=0,u=performance.now();for(let p of s)for(let[w,g]of r)try{await w(g,e,n,p)}catch(x){i.at(-1)===24&&x.code==="unsupported"?a++:o.push(
{id:String(g?.id),what:String(x.message)})}let l=performance.now()-u,d=s.length*r.length;return{lines:d,held:d-a-o.length,of192:i.filter(p=>p===24).length,unsupported:a,
fallen:o,ms:l}}var Ft=t=>t,Te=(t,e)=>async n=>{let r=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),o=>parseInt(o,16)):Gt(n.key);return e.push(r.length),
{algorithm:n.algorithm,key:await t(n.algorithm,r)}};function Ie(t){try{let{evurls:e,rejected:n,lints:r}=JSON.parse(t);if(e!==void 0||n!==void 0||r!==void 0)return[
...(e??[]).map(o=>[Be,o]),...(n??[]).map(o=>[Pe,o]),...(r??[]).map(o=>[je,o])]}catch{}return t.split(`
`).filter(e=>e.trim()!=="").map(e=>[ze,JSON.parse(e)])}async function Be(t,e,n,r){let o=await e.account({endpoint:t.endpoint,clientAccessKey:t.clientAccessKey,keys:[
await r({algorithm:t.algorithm,key:t.key})]});try{let i={};for(let l of["correlationId","redirect","air","fields"])l in t&&(i[l]=t[l]);let s=await n.build(o,i,t);
for(let l of["payload","data","evurl","correlationId"])f(s[l],t[l],`build: ${l}`);let a=await o.open(t.evurl,{anyAge:!0});for(let l of["correlationId","nonce","\
redirect","air","algorithm"])f(a[l],t[l],`open: ${l}`);f(a.timestamp.toISOString().replace(/\D/g,"").slice(0,14),t.timestamp,"open: timestamp"),f(JSON.stringify(
a.fields),JSON.stringify(t.fields??[]),"open: fields"),f(a.authenticated,t.algorithm==="AES/GCM/NoPadding","open: authenticated");let u=await e.inspect(t.evurl);
for(let l of["endpoint","clientAccessKey","cipherSalt","redirect","air"])f(u[l],t[l],`inspect: ${l}`);f(Ht(u.data),t.data,"inspect: data"),f(u.lints.length,0,"i\
nspect: the number of lints")}finally{o.close()}}async function Pe(t,e,n,r){if(!e.codes.includes(t.error))throw new Error("the line names no code");let o=await e.
account({keys:[await r({algorithm:t.algorithm,key:t.key})]});try{f(await P(()=>o.open(t.evurl,{anyAge:!0})),t.error,"the code")}finally{o.close()}}async function je(t,e,n,r){
let o=async(l,d)=>{try{let{data:p,lints:w}=await l(d),g=!w.some(x=>x.name==="missing-data"||x.where==="data"&&x.code!=="decrypt"&&x.name!=="repeated-parameter");
return f(p!==void 0,g,"whether there are data"),ht(w)}catch(p){return`${p.code} ${p.detail.slice(0,p.detail.indexOf(":"))}`}},[i]=t.lints,s=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(f(await o(e.inspect,t.evurl),t.error?s:ht(t.lintsWithoutKey??t.lints),"inspect"),f(await o(e.inspect,t.mended),"","inspect, mended"),t.
key===void 0)return;let a=await r({algorithm:t.algorithm,key:t.key}),u=await e.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...a},...t.others??[]],...t.redirects!==void 0&&{redirects:t.redirects}});try{let l=new Date(t.now),d=g=>u.inspect(g,{now:l});f(await o(
d,t.evurl),ht(t.lints),"inspect with the key"),f(await o(d,t.mended),"","inspect with the key, mended");let p=({code:g})=>e.codes.indexOf(g),w=t.openCode??t.lints.
toSorted((g,x)=>p(g)-p(x))[0].code;f(await P(()=>u.open(t.evurl,{now:l})),w,"open: the code"),await u.open(t.mended,{now:l})}finally{u.close()}}function ht(t){return t.
map(e=>`${e.name} ${e.code} ${e.where} ${e.offset}`).sort().join(`
`)}async function ze(t,e,n,r){let o=await r({algorithm:t.algorithm,key:t.keyHex,keyEncoding:"hex"}),i=Gt(t.data),s=new TextEncoder().encode(t.plaintext);if(t.note===
Re){f(await P(()=>n.seal(o,t.cipherSalt,s)),"salt","seal: the code"),f(await P(()=>n.open(o,t.cipherSalt,i)),"salt","open: the code"),await Le(t,o,e);return}f(Ht(
await n.seal(o,t.cipherSalt,s)),t.data,"seal: data"),f(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(o,t.cipherSalt,i)),t.plaintext,"open\
: plaintext")}async function Le(t,e,n){let r=await n.account({keys:[e]});try{let o=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(t.data)}&cipherS\
alt=${t.cipherSalt}`;f(await P(()=>r.open(o,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:s,nonce:a}=await r.open(o,{anyAge:!0,
phpSalts:!0}),u=s.toISOString().replace(/\D/g,"").slice(0,14);f(`correlationid=${i}&timestamp=${u}&nonce=${a}`,t.plaintext,"open, phpSalts: plaintext")}finally{
r.close()}}async function P(t){try{return await t(),"accepted"}catch(e){return e.code}}function Gt(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function Ht(t){
return btoa(String.fromCharCode(...t))}function f(t,e,n){if(t!==e)throw new Error(`${n} differs`)}var Qt=["AES/GCM/NoPadding","AES/CTR/NoPadding","AES/CBC/PKCS5Padding"];var qe="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function Xt(t,e,n){let r=256-256%t.length,o="";for(;o.length<e;)for(let i of n(2*e))i<r&&
o.length<e&&(o+=t[i%t.length]);return o}var j=t=>encodeURIComponent(t).replace(/[!'()*]/g,e=>"%"+e.charCodeAt(0).toString(16).toUpperCase()),De=()=>new Date().toISOString().
replace(/\D/g,"").slice(0,14);function Ve(t,e){return`correlationid=${j(t.correlationId)}&timestamp=${De()}&nonce=${Xt("0123456789",5,e)}`}function Ne(t,e,n,r){
return`${t.endpoint}${j(t.clientAccessKey)}?data=${j(e)}&cipherSalt=${j(n)}&redirect=${j(r.redirect)}`}var We=t=>t.includes("GCM")?12:16,Zt=t=>crypto.getRandomValues(
new Uint8Array(t));async function Yt(t){let e=t.algorithm.split("/")[1],n=await crypto.subtle.importKey("raw",t.key,`AES-${e}`,!1,["encrypt"]),r=new TextEncoder;
return async o=>{let i=Xt(qe,We(t.algorithm),Zt),s=r.encode(i),a=e==="CTR"?{name:"AES-CTR",counter:s,length:128}:{name:`AES-${e}`,iv:s},u=await crypto.subtle.encrypt(
a,n,r.encode(Ve(o,Zt)));return Ne(t,btoa(String.fromCharCode(...new Uint8Array(u))),i,o)}}var ft=t=>t.toSorted((e,n)=>e-n)[t.length>>1];var Fe=5,mt={correlationId:"TOJOWJH60POK2QVZ",redirect:"https://merchant.example/return"};async function ee(){let t=[];for(let e of Qt){let n=crypto.getRandomValues(
new Uint8Array(16)),r={algorithm:e,key:n,endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV"},o=ct({endpoint:r.endpoint,clientAccessKey:r.clientAccessKey,
keys:[{algorithm:e,key:n}]}),i=await Yt(r);o.open(await i(mt));let s={ours:[],theirs:[]};for(let a=0;a<Fe;a++)s.ours.push(await te(2e3,()=>o.build(mt).evurl)),s.
theirs.push(await te(200,()=>i(mt)));o.close(),t.push({algorithm:e,evurl:ft(s.ours),webCrypto:ft(s.theirs)})}return t}async function te(t,e){let n=performance.now();
for(let r=0;r<t;r++){let o=e();o instanceof Promise&&await o}return(performance.now()-n)*1e3/t}var Je={vectors:({texts:t})=>Jt(t,dt,pt),bench:()=>ee()};globalThis.onmessage=async({data:t})=>{try{await lt(t.module),globalThis.postMessage({result:await Je[t.
job](t)})}catch(e){globalThis.postMessage({error:String(e.message)})}};})();
