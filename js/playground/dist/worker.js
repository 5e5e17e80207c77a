"use strict";(()=>{var Ae=Object.defineProperty;var Et=(t,e)=>{for(var n in e)Ae(t,n,{get:e[n],enumerable:!0})};var bt={};Et(bt,{EvurlError:()=>u,account:()=>wt,accountAsync:()=>Xe,build:()=>ht,buildAsync:()=>Ye,buildMany:()=>mt,buildManyAsync:()=>tn,codes:()=>O,init:()=>xt,
inspect:()=>gt,inspectAsync:()=>nn,open:()=>yt,openAsync:()=>en});var O=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
u=class extends Error{constructor(e,n,r){super(`${e}: ${n}`,r),this.name="EvurlError",this.code=e,this.detail=n}};var{apply:$}=Reflect,{isView:Se}=ArrayBuffer,V=(t,e)=>Object.getOwnPropertyDescriptor(t,e).get,Ot=t=>({buffer:V(t,"buffer"),byteOffset:V(t,"byteOffset"),byteLength:V(
t,"byteLength")}),Ut=Object.getPrototypeOf(Uint8Array.prototype),$t=V(Ut,Symbol.toStringTag),Tt=Ot(Ut),_e=Ot(DataView.prototype),N=t=>$($t,t,[])==="Uint8Array"?
rt(t):void 0;function rt(t){if(!Se(t))return;let{buffer:e,byteOffset:n,byteLength:r}=$($t,t,[])===void 0?_e:Tt,o=$(r,t,[]);return o===0?new Uint8Array(0):new Uint8Array(
$(e,t,[]),$(n,t,[]),o)}function Mt(t){let e=typeof t=="object"?new Uint8Array(t):void 0;return e!==void 0&&$(Tt.buffer,e,[])===t?e:void 0}function W(t,e,n){let{id:r="",status:o=e?"primary":"",algorithm:i,key:s,keyEncoding:c}=I(t,["id","status","algorithm","key","keyEncoding"],"a key","key");if(_(s)===
"CryptoKey")return Ee(s,{id:r,status:o,algorithm:i,keyEncoding:c},n);let a=N(s);if(s==null)throw new u("key","key is missing");if(a===void 0&&typeof s!="string")
throw new u("key","key is neither a string nor a Uint8Array");if(c==="raw")throw new u("key","keyEncoding is not one of base64, base64url, hex, utf-8");if(a!==void 0&&
c!==void 0)throw new u("key","a key given as bytes has no keyEncoding");return{id:h(r,"id","key"),status:h(o,"status","key"),algorithm:h(i,"algorithm","key"),encoding:a!==
void 0?"raw":h(c??"","keyEncoding","key"),key:a??s}}function Ee(t,{id:e,status:n,algorithm:r,keyEncoding:o},i){if(i===void 0)throw new u("key","a CryptoKey is a\
waited: take '@evurl/edge/promise' for it");if(o!==void 0)throw new u("key","a CryptoKey has no keyEncoding");return{...{id:h(e,"id","key"),status:h(n,"status",
"key"),algorithm:h(r,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(t,r,n))}}function F(t){let{correlationId:e,redirect:n,air:r,fields:o}=I(t,["correla\
tionId","redirect","air","fields"],"build","parameter");return e!==void 0&&h(e,"correlationId","parameter"),n!==void 0&&h(n,"redirect","parameter"),r!==void 0&&
q(r,"air"),{correlationId:e,redirect:n,air:r,fields:o===void 0?[]:Oe(o)}}function Oe(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new u("pa\
rameter","fields are pairs of a name and a value");let e=[];for(let n of t){if(!Array.isArray(n)||n.length!==2)throw new u("parameter","fields are pairs of a na\
me and a value");let[r,o]=n;if(e.push([h(r,"a field's name","parameter"),h(o,"a field's value","parameter")]),e.length>65535)throw new u("size","too many fields")}
return e}function Ue(t){if(t===null||typeof t!="object"||!(Symbol.iterator in t))throw new u("parameter","the requests are not a list");let e=[];for(let n of t)
try{e.push(F(n))}catch(r){e.push(Rt(r,"parameter"))}return e}function k(t,e){try{return e()}catch(n){throw Rt(n,t)}}function Rt(t,e){return t instanceof u?t:new u(
e,"what was passed cannot be read",{cause:t})}function $e(t){let{now:e,tolerance:n,anyAge:r=!1,phpSalts:o=!1,oldPayloads:i=!1}=I(t,["now","tolerance","anyAge","\
phpSalts","oldPayloads"],"open","parameter");return{now:e===void 0?void 0:Ct(_(e)==="Date"?Date.prototype.getTime.call(e):e,"now")/1e3,tolerance:n===void 0?void 0:
Ct(n,"tolerance"),anyAge:q(r,"anyAge"),phpSalts:q(o,"phpSalts"),oldPayloads:q(i,"oldPayloads")}}var J=(t={})=>k("parameter",()=>F(t)),G=t=>k("parameter",()=>Ue(
t)),R=(t={})=>k("parameter",()=>$e(t));function q(t,e){if(typeof t!="boolean")throw new u("parameter",`${e} is neither true nor false`);return t}var ot=16384;function U(t){
let e=h(t,"evurl","url");if(e.length>ot)throw new u("size",`url at byte ${ot}: longer than ${ot} bytes`);return e}function h(t,e,n){if(typeof t!="string")throw new u(
n,`${e} is not a string`);return t}function Ct(t,e){if(typeof t!="number"||!Number.isFinite(t))throw new u("parameter",`${e} is not a finite number`);return t}function Te(t,e,n){
if(t===null||typeof t!="object")throw new u(n,`${e} not an object`);let r=Object.getPrototypeOf(t);if(r!==null&&!Me(r))throw new u(n,`${e} not a plain object`)}
var Me=t=>Object.getPrototypeOf(t)===null&&Object.hasOwn(t,"isPrototypeOf"),Ce=t=>Reflect.ownKeys(t).filter(e=>typeof e=="string");function I(t,e,n,r){Te(t,`the\
 options of ${n} are`,r);let o=Object.create(null);for(let i of Ce(t)){if(!e.includes(i))throw new u(r,`${n} takes ${e.join(", ")}, and nothing else`);o[i]=t[i]}
return o}var _=t=>Object.prototype.toString.call(t).slice(8,-1);var It="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",Kt=t=>_(t)==="WebAssembly.Module";async function H(t){
try{return await t()}catch(e){throw new u("not_ready","the module cannot be had",{cause:e})}}var Re=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
It],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/experimental-vm-modules/,
"Jest has no import() by itself: start Node with --experimental-vm-modules, or transform it by Babel"],[/global scope/i,"this runtime allows no random numbers a\
t global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function it(t){if(t instanceof u)return t;let e=String(t),[,n]=Re.find(([r])=>r.
test(e));return new u("unsupported",n,{cause:t})}function T(t,e){let n=globalThis;for(let r of t.split("."))n=n?.[r];if(n==null)throw new u("unsupported",`${t} is missing in this environment${e}`)}var vt=", as\
 in Jest with jsdom: use Jest's environment node, or set it on globalThis from node:util",st=()=>T("TextEncoder",vt),ct=()=>T("TextDecoder",vt),at=()=>T("crypto\
.getRandomValues",", and nothing else will do: in Node, set globalThis.crypto to webcrypto from node:crypto");function Bt(){T("WebAssembly",", as in React Nativ\
e and in iOS Lockdown Mode: build and open EVURLs on a server"),st(),ct(),at()}var A=0,K=8,ut=class extends Error{};function Lt(t){let e=ve(),n=new Uint8Array(0),r=new DataView(n.buffer),o=()=>{if(n.length===0){let{buffer:s}=t();n=new Uint8Array(
s),r=new DataView(s)}return r},i=(s,c)=>{let a=o();return a.setUint32(s,0,!0),a.setUint32(c,0,!0),A};return{args_get:()=>A,args_sizes_get:i,environ_get:()=>A,environ_sizes_get:i,
clock_time_get(s,c,a){return Ie(o(),a,(s===0?Date:globalThis.performance??Date).now()),A},random_get(s,c){return o(),e(n,s,c),A},fd_write(s,c,a,d){let l=o(),p=0;
for(let f=0;f<a;f++)p+=l.getUint32(c+8*f+4,!0);return l.setUint32(d,p,!0),A},poll_oneoff(s,c,a,d){let l=o();return a>0&&(l.setBigUint64(c,l.getBigUint64(s,!0),!0),
l.setUint16(c+8,A,!0),l.setUint8(c+10,l.getUint8(s+8))),l.setUint32(d,a>0?1:0,!0),A},sched_yield:()=>A,proc_exit(){throw new ut("the module ended")},fd_close:()=>K,
fd_fdstat_get:()=>K,fd_fdstat_set_flags:()=>K,fd_prestat_get:()=>K,fd_prestat_dir_name:()=>K}}function Ie(t,e,n){let r=n*1e6,o=Math.floor(r/4294967296);t.setUint32(
e,r-o*4294967296,!0),t.setUint32(e+4,o,!0)}var Ke=64,Pt=4096,jt=65536;function ve(){let t,e=0,n=()=>{t?.fill(0),t=void 0},r=o=>{let i=t===void 0?Ke:Math.min(2*t.
length,Pt);t===void 0&&Promise.resolve().then(n);let s=Dt(new Uint8Array(Math.max(i,o)));return t?.fill(0),e=0,t=s};return(o,i,s)=>{if(s>Pt){let a=o.subarray(i,
i+s);for(let d=0;d<s;d+=jt)Dt(a.subarray(d,d+jt));return}let c=t===void 0||t.length-e<s?r(s):t;for(let a=0;a<s;a++)o[i+a]=c[e],c[e++]=0}}function Dt(t){return at(),
crypto.getRandomValues(t)}var zt,Vt,Be=(t,e)=>(zt===void 0&&st(),(zt??=new TextEncoder).encodeInto(t,e)),Nt=t=>(Vt===void 0&&ct(),(Vt??=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0})).
decode(t)),M=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=r}get position(){return this.#t}set position(e){this.#t=e}#n(e){if(this.#r-this.#t<e)
throw new u("size","the request is longer than 65536 bytes")}u8(e){this.#n(1),this.#e[this.#t++]=e}u16(e){this.#n(2),this.#e[this.#t]=e,this.#e[this.#t+1]=e>>8,
this.#t+=2}f64(e){this.#n(8),new DataView(this.#e.buffer,this.#e.byteOffset).setFloat64(this.#t,e,!0),this.#t+=8}text(e,n){let r=this.#e,o=this.#t;this.#n(2+e.length),
this.#t+=2,this.#o(e,n);let i=this.#t-o-2;if(i>65535)throw new u("size",`${n} is longer than 65535 bytes`);r[o]=i,r[o+1]=i>>8}raw(e,n){this.#n(e.length),this.#o(
e,n)}#o(e,n){let r=this.#e,o=e.length,i=this.#t,s=0;for(;s<o;s++){let c=e.charCodeAt(s);if(c>127)break;r[i++]=c}if(s<o){let c=e.slice(s);if(!De(c))throw new u("\
parameter",`${n} has a lone surrogate`);let{read:a,written:d}=Be(c,r.subarray(i,this.#r));if(a<c.length)throw new u("size","the request is longer than 65536 byt\
es");i+=d}this.#t=i}bytes(e){this.#n(e.length),this.#e.set(e,this.#t),this.#t+=e.length}blob(e,n){if(e.length>65535)throw new u("size",`${n} is longer than 6553\
5 bytes`);this.u16(e.length),this.bytes(e)}},v=class{#e;#t;#r;constructor(e,n,r){this.#e=e,this.#t=n,this.#r=n+r}#n(e){let n=this.#t;if(this.#t+=e,this.#t>this.#r)
throw new RangeError("a message that ends early");return n}u8(){return this.#e[this.#n(1)]}u16(){let e=this.#n(2);return this.#e[e]|this.#e[e+1]<<8}u32(){return this.
u16()+this.u16()*65536}f64(){let e=this.#n(8);return new DataView(this.#e.buffer,this.#e.byteOffset).getFloat64(e,!0)}text(){let e=this.u16(),n=this.#n(e);return je(
this.#e,n,n+e)}skip(e){return this.#n(this.u16()),e}blob(){let e=this.u16(),n=this.#n(e);return this.#e.slice(n,n+e)}rest(){return this.#e.slice(this.#n(this.#r-
this.#t),this.#r)}},Pe=24;function je(t,e,n){if(n-e<=Pe){let r="";for(let o=e;o<n;o++){let i=t[o];if(i>127)return Nt(t.subarray(e,n));r+=String.fromCharCode(i)}
return r}return Nt(t.subarray(e,n))}var De="isWellFormed"in String.prototype?t=>t.isWellFormed():t=>!/\p{Surrogate}/u.test(t);var qt=3,Wt=65536,Le=0,B=class{number=++Le;exports;accounts=new WeakMap;opened=0;#e=!1;#t;#r;#n=new Uint8Array(0);constructor(e){let n=Lt(()=>this.exports.memory),
r=new WebAssembly.Instance(e,{wasi_snapshot_preview1:n});if(this.exports=r.exports,typeof this.exports.evurl_abi_version!="function")throw new u("unsupported","\
this is not the EVURL module");this.exports._initialize();let o=this.exports.evurl_abi_version();if(o!==qt)throw new u("unsupported",`the module speaks version ${o}\
 of the ABI, and this bridge ${qt}`);this.#t=this.exports.evurl_in(),this.#r=this.exports.evurl_out()}#o(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#o().length}writer(){return new M(this.#o(),this.#t,this.#t+Wt)}get dead(){return this.#e}call(e,n,r){return this.#s(
this.#i(e,n,r))}open(e){let n=this.#i("evurl_account",e);return n<0&&this.#s(n),this.opened++,n}rotateAt(e){this.#e=!0;let n=this.exports.evurl_account_rotate_at(
e);return this.#e=!1,n}close(e){this.#e=!0,this.exports.evurl_account_close(e),this.#e=!1,this.opened--}#i(e,n,r){let o=n.position-this.#t;this.#e=!0;let i=r===
void 0?this.exports[e](this.#t,o):this.exports[e](r,this.#t,o);return this.#e=!1,i}#s(e){let n=this.#o();if(e>=0)return new v(n,this.#r,e);throw new u(O[-e-1]??
"internal",new v(n,this.#r,Wt).text())}wipe(){this.#o().fill(0)}};var dt,P,C,ze=16<<20,Ve=4e3;function Ft(t){return C??=t().then(e=>{P=new B(e),dt=e}).catch(e=>{throw C=void 0,it(e)}),C}var Jt=()=>C!==void 0;async function Gt(){
if(C===void 0)throw Ht();return C}var Ht=()=>new u("not_ready","call init() first, and await it; or call an asynchronous function, which does");function g(t){let e=Ne();
try{let n=t(e);return(e.size>ze||e.opened>=Ve)&&Q(e),n}catch(n){let r=n instanceof u;throw r&&n.code!=="internal"&&!e.dead||(Q(e),r)?n:new u("internal","the mod\
ule stopped; the next call gets a new instance",{cause:n})}}var Qt=()=>P;function Ne(){if(dt===void 0)throw Ht();try{return P??=new B(dt)}catch(t){throw it(t)}}
function Q(t){P===t&&(P=void 0),t.wipe()}var x={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},j={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},qe=65536;
function Zt(t,e){let n=I(t,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account");We(n);let{endpoint:r="",clientAccessKey:o="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new u("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new u("account","redirects is not a\
 list");let s=[...n.keys],c=[...n.redirects??[]];if(n.redirects!==void 0&&c.length===0)throw new u("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new u("account","saltLength is 12 or 16");let a=new Uint8Array(qe);try{let d=new M(a,0,a.length);
d.text(h(r,"endpoint","account"),"endpoint"),d.text(h(o,"clientAccessKey","account"),"clientAccessKey"),d.u8(i),d.u16(Math.min(s.length,65535));for(let l of s)lt(
d,W(l,s.length===1,e));d.u16(Math.min(c.length,65535));for(let l of c)d.text(h(l,"redirects","account"),"redirects");return a.slice(0,d.position)}catch(d){throw d instanceof
u&&d.code==="size"?new u("account",d.detail):d}finally{a.fill(0)}}function We(t){if("redirects"in t&&t.redirects===void 0)throw new u("account","redirects is un\
defined, which would allow every redirect; leave it out for that");for(let e of["endpoint","clientAccessKey"])if(e in t&&(t[e]===void 0||t[e]===""))throw new u(
"account",`${e} is ${t[e]===""?"empty":"undefined"}, which would open EVURLs of every ${e}; leave it out for that`)}function lt(t,{id:e,status:n,algorithm:r,encoding:o,
key:i}){t.text(e,"id"),t.text(n,"status"),t.text(r,"algorithm"),t.text(o,"keyEncoding"),typeof i=="string"?t.text(i,"key"):t.blob(i,"key")}function D(t,{correlationId:e,
redirect:n,air:r,fields:o}){t.u8((e===void 0?0:x.correlationId)|(n===void 0?0:x.redirect)|(r===void 0?0:x.air)|(r===!0?x.airTrue:0)),t.text(e??"","correlationId"),
t.text(n??"","redirect"),t.u16(o.length);for(let[i,s]of o)t.text(i,"a field's name"),t.text(s,"a field's value")}var Fe=128;function Xt(t,e,n){let r=t.position;
t.u16(0);let o=t.position,i=0;try{for(;i<Fe&&n+i<e.length;i++){let s=e[n+i];if(s instanceof u)break;D(t,s),o=t.position}}catch(s){if(i===0)throw s}t.position=r,
t.u16(i),t.position=o}function Yt(t,e,n){let r=t.u16();if(r===0)throw new RangeError("nothing was built");for(let o=0;o<r;o++){let i=t.u8();e.push(i===0?n(e.length):
{error:new u(O[i-1]??"internal",t.text())})}}function te(t,e,{now:n,tolerance:r,anyAge:o,phpSalts:i,oldPayloads:s}){t.u8((o?j.anyAge:0)|(n===void 0?0:j.now)|(r===
void 0?0:j.tolerance)|(i?j.phpSalts:0)|(s?j.oldPayloads:0)),t.f64(n??0),t.f64(r??0),t.text(e,"evurl")}function ee(t){let e=t.u8(),n=new Date(t.f64()*1e3),r=t.text(),
o=t.text(),i=t.text(),s=t.text(),c=t.text(),a=[];for(let d=t.u16();d>0;d--)a.push([t.text(),t.text()]);return{correlationId:r,timestamp:n,nonce:o,fields:a,...ne(
e,i),authenticated:(e&x.authenticated)!==0,freshness:(e&x.checked)!==0?"checked":(e&x.advisory)!==0?"advisory":"unchecked",algorithm:s,keyId:c}}function ne(t,e){
return{...(t&x.redirect)!==0&&{redirect:e},...(t&x.air)!==0&&{air:(t&x.airTrue)!==0}}}function Z(t){let e=t.u8(),n=t.text(),r=t.text(),o=t.blob(),i=t.text(),s=t.
text(),c=[];for(let a=t.u16();a>0;a--)c.push(Je(t));return{endpoint:n,clientAccessKey:r,...(e&x.data)!==0&&{data:o},cipherSalt:i,...ne(e,s),lints:c}}function Je(t){
let e=O[t.u8()-1],n=t.u32();return{name:t.text(),code:e,where:t.text(),offset:n,what:t.text(),cure:t.text()}}var X,pt,Y,tt,et,ft,nt=t=>k("account",()=>Zt(t)),E=class{#e;#t;#r=0;#n=0;constructor(e){this.#e=e,this.#t={message:e},typeof FinalizationRegistry=="function"&&(ft??=
new FinalizationRegistry(re),ft.register(this,this.#t,this));try{this.#n=g(n=>n.rotateAt(this.#o(n)))}catch(n){throw this.close(),n}}static{X=e=>typeof e=="obje\
ct"&&e!==null&&#e in e,pt=(e,n)=>e.#o(n),Y=(e,n)=>e.#i(n),tt=(e,n)=>e.#u(n),et=(e,n,r)=>e.#a("evurl_open",n,r,ee)}#o(e){if(this.#e===void 0)throw new u("account",
"the account is closed");let n=e.accounts.get(this);if(n!==void 0)return n;let r=e.writer();r.bytes(this.#e);let o=e.open(r);return e.accounts.set(this,o),this.#t.
instance=e.number,this.#t.handle=o,o}build(e){return ht(this,e)}#i(e){return g(n=>{let r=this.#o(n),o=n.writer();return D(o,e),this.#s(n.call("evurl_build",o,r),
e)})}#s(e,{correlationId:n}){let o={evurl:e.text(),correlationId:n===void 0?e.text():e.skip(n)};return++this.#r>=this.#n&&this.#n>0&&(o.warning="rotate-key"),o}buildMany(e){
return mt(this,e)}#u(e){g(o=>this.#o(o));let n=[],r=!1;for(;n.length<e.length;){let o=e[n.length];if(o instanceof u)n.push({error:o});else if(r){let i=this.#c(o);
if(n.push(i),i.error?.code==="unsupported")for(;n.length<e.length;)n.push(i)}else try{g(i=>this.#d(i,e,n))}catch(i){r=i.code==="internal",r||n.push(this.#c(o))}}
return n}#c(e){try{return this.#i(e)}catch(n){return{error:n}}}#d(e,n,r){let o=this.#o(e),i=e.writer();Xt(i,n,r.length);let s=e.call("evurl_build_many",i,o);Yt(
s,r,c=>this.#s(s,n[c]))}get count(){return this.#r}open(e,n){return yt(this,e,n)}inspect(e,n){return S(this).#a("evurl_account_inspect",U(e),R(n),Z)}#a(e,n,r,o){
return g(i=>{let s=this.#o(i),c=i.writer();return te(c,n,r),o(i.call(e,c,s))})}close(){S(this),this.#e!==void 0&&(this.#e=void 0,ft?.unregister(this),re(this.#t))}toJSON(){
return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(E.prototype,Symbol.dispose,{value:E.prototype.close,configurable:!0,writable:!0});function re({
message:t,instance:e,handle:n}){t.fill(0);let r=Qt();if(!(r===void 0||r.number!==e||n===void 0))try{r.close(n)}catch{Q(r)}}function S(t){if(!X(t))throw new u("a\
ccount","this is no account, or a proxy of one, or of another copy of the package");return t}var ht=(t,e)=>Y(S(t),J(e)),mt=(t,e)=>tt(S(t),G(e)),yt=(t,e,n)=>et(S(
t),U(e),R(n));var wt=t=>new E(nt(t)),gt=t=>{let e=U(t);return g(n=>{let r=n.writer();return r.raw(e,"evurl"),Z(n.call("evurl_inspect",r))})};function oe(t,e){let n=s=>(Jt()&&new Promise(c=>c(s)).catch(()=>{}),Ft(async()=>(Bt(),s===void 0&&e?e():t(s)))),r=e===void 0?Gt:n;async function o(s,c){if(X(s))
return c(s);typeof s?.build=="function"&&S(s);let a=await i(s);try{return c(a)}finally{a.close()}}async function i(s){let c=nt(s);try{await r()}catch(a){throw c.
fill(0),a}return new E(c)}return{init:n,accountAsync:i,async buildAsync(s,c){let a=J(c);return o(s,d=>Y(d,a))},async buildManyAsync(s,c){let a=G(c);return o(s,d=>tt(
d,a))},async openAsync(s,c,a){let d=U(c),l=R(a);return o(s,p=>et(p,d,l))},async inspectAsync(s){return await r(),gt(s)}}}var ie=t=>t%1*4294967296|0;function Ge(){let t=new Int32Array(64),e=new Int32Array(8);for(let n=2,r=0;r<64;n++){let o=2;for(;n%o!==0;)o++;o<n||(r<8&&(e[r]=ie(Math.
sqrt(n))),t[r++]=ie(Math.cbrt(n)))}return{k:t,h:e}}var b=(t,e)=>t>>>e|t<<32-e;function se(t){let{k:e,h:n}=Ge(),r=new Int32Array(64),o=new Uint8Array(t.length+72&
-64);o.set(t),o[t.length]=128;let i=new DataView(o.buffer);i.setUint32(o.length-8,t.length/2**29),i.setUint32(o.length-4,t.length<<3);for(let c=0;c<o.length;c+=
64){for(let a=0;a<16;a++)r[a]=i.getInt32(c+4*a);He(n,r,e)}let s=new DataView(new ArrayBuffer(32));for(let c=0;c<8;c++)s.setInt32(4*c,n[c]);return new Uint8Array(
s.buffer)}function He(t,e,n){for(let f=16;f<64;f++){let y=e[f-15],w=e[f-2];e[f]=e[f-16]+(b(y,7)^b(y,18)^y>>>3)+e[f-7]+(b(w,17)^b(w,19)^w>>>10)}let[r,o,i,s,c,a,d,
l]=t;for(let f=0;f<64;f++){let y=l+(b(c,6)^b(c,11)^b(c,25))+(c&a^~c&d)+n[f]+e[f],w=(b(r,2)^b(r,13)^b(r,22))+(r&o^r&i^o&i);l=d,d=a,a=c,c=s+y|0,s=i,i=o,o=r,r=y+w|
0}let p=[r,o,i,s,c,a,d,l];for(let f=0;f<8;f++)t[f]+=p[f]}var ce="a0c8432111ba46f4943032c457fd12d7570f7fdfb0993c44f4fe414724cbebcf";async function ue(t,e=ce){let n=await H(async()=>t);if(n===void 0)throw new u("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await ae(n):_(n)==="URL"&&(n=await ae(String(n))),typeof n?.arrayBuffer=="function"){let o=n;if(o.ok===!1)throw new u("not_ready",`the module was not\
 served: status ${o.status}`);n=await H(()=>o.arrayBuffer())}if(Kt(n))return n;let r=Qe(n);return await Ze(r,e),WebAssembly.compile(r)}function Qe(t){let e=_(t)===
"ArrayBuffer"||_(t)==="SharedArrayBuffer",n=rt(t)??(e?Mt(t):void 0);if(n!==void 0)return new Uint8Array(n);throw new u("unsupported","the source is no module, b\
ytes, Response or URL")}async function Ze(t,e){let{subtle:n}=globalThis.crypto??{},r=n?new Uint8Array(await n.digest("SHA-256",t)):se(t);if(Array.from(r,o=>o.toString(
16).padStart(2,"0")).join("")!==e)throw new u("unsupported","the bytes are not the module of this package: their SHA-256 is another")}function ae(t){let e=t.startsWith(
"file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return e||T("fetch",": pass init() the bytes of the module"),H(()=>e?e.promises.readFile(new URL(t)):
fetch(t))}var{init:xt,accountAsync:Xe,buildAsync:Ye,buildManyAsync:tn,openAsync:en,inspectAsync:nn}=oe(ue);var kt={};Et(kt,{build:()=>rn,open:()=>sn,seal:()=>on});function de({cipherSalt:t,nonce:e,timestamp:n}){return{cipherSalt:h(t,"cipherSalt","parameter"),nonce:h(e,"nonce","parameter"),timestamp:h(n,"timestamp","parame\
ter")}}function rn(t,e,n){let r=S(t),o=k("parameter",()=>F(e)),{cipherSalt:i,nonce:s,timestamp:c}=k("parameter",()=>de(n));return g(a=>{let d=pt(r,a),l=a.writer();l.text(
i,"cipherSalt"),l.text(s,"nonce"),l.text(c,"timestamp"),D(l,o);let p=a.call("evurl_testing_build",l,d);return{evurl:p.text(),correlationId:p.text(),payload:p.text(),
data:p.text()}})}function on(t,e,n){return le("evurl_testing_seal",t,e,n)}function sn(t,e,n){return le("evurl_testing_open",t,e,n)}function le(t,e,n,r){let o=k(
"key",()=>W(e,!0));h(n,"cipherSalt","parameter");let i=N(r);if(i===void 0)throw new u("parameter","the text is not a Uint8Array");return g(s=>{let c=s.writer();
return lt(c,o),c.text(n,"cipherSalt"),c.blob(i,"the text"),s.call(t,c).rest()})}var cn="php-quirk";async function pe(t,e,n){let r=t.flatMap(un);if(r.length===0)throw new Error("no vectors in the file");let o=[],i=[],s=e.importKey===void 0?[
fe]:[fe,an(e.importKey,i)],c=0,a=performance.now();for(let p of s)for(let[f,y]of r)try{await f(y,e,n,p)}catch(w){i.at(-1)===24&&w.code==="unsupported"?c++:o.push(
{id:String(y?.id),what:String(w.message)})}let d=performance.now()-a,l=s.length*r.length;return{lines:l,held:l-c-o.length,of192:i.filter(p=>p===24).length,unsupported:c,
fallen:o,ms:d}}var fe=t=>t,an=(t,e)=>async n=>{let r=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),o=>parseInt(o,16)):he(n.key);return e.push(r.length),
{algorithm:n.algorithm,key:await t(n.algorithm,r)}};function un(t){try{let{evurls:e,rejected:n,lints:r}=JSON.parse(t);if(e!==void 0||n!==void 0||r!==void 0)return[
...(e??[]).map(o=>[dn,o]),...(n??[]).map(o=>[ln,o]),...(r??[]).map(o=>[fn,o])]}catch{}return t.split(`
`).filter(e=>e.trim()!=="").map(e=>[pn,JSON.parse(e)])}async function dn(t,e,n,r){let o=await e.account({endpoint:t.endpoint,clientAccessKey:t.clientAccessKey,keys:[
await r({algorithm:t.algorithm,key:t.key})]});try{let i={};for(let d of["correlationId","redirect","air","fields"])d in t&&(i[d]=t[d]);let s=await n.build(o,i,t);
for(let d of["payload","data","evurl","correlationId"])m(s[d],t[d],`build: ${d}`);let c=await o.open(t.evurl,{anyAge:!0});for(let d of["correlationId","nonce","\
redirect","air","algorithm"])m(c[d],t[d],`open: ${d}`);m(c.timestamp.toISOString().replace(/\D/g,"").slice(0,14),t.timestamp,"open: timestamp"),m(JSON.stringify(
c.fields),JSON.stringify(t.fields??[]),"open: fields"),m(c.authenticated,t.algorithm==="AES/GCM/NoPadding","open: authenticated");let a=await e.inspect(t.evurl);
for(let d of["endpoint","clientAccessKey","cipherSalt","redirect","air"])m(a[d],t[d],`inspect: ${d}`);m(me(a.data),t.data,"inspect: data"),m(a.lints.length,0,"i\
nspect: the number of lints")}finally{o.close()}}async function ln(t,e,n,r){if(!e.codes.includes(t.error))throw new Error("the line names no code");let o=await e.
account({keys:[await r({algorithm:t.algorithm,key:t.key})]});try{m(await L(()=>o.open(t.evurl,{anyAge:!0})),t.error,"the code")}finally{o.close()}}async function fn(t,e,n,r){
let o=async(d,l)=>{try{let{data:p,lints:f}=await d(l),y=!f.some(w=>w.name==="missing-data"||w.where==="data"&&w.code!=="decrypt"&&w.name!=="repeated-parameter");
return m(p!==void 0,y,"whether there are data"),At(f)}catch(p){return`${p.code} ${p.detail.slice(0,p.detail.indexOf(":"))}`}},[i]=t.lints,s=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(m(await o(e.inspect,t.evurl),t.error?s:At(t.lintsWithoutKey??t.lints),"inspect"),m(await o(e.inspect,t.mended),"","inspect, mended"),t.
key===void 0)return;let c=await r({algorithm:t.algorithm,key:t.key}),a=await e.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...c},...t.others??[]],...t.redirects!==void 0&&{redirects:t.redirects}});try{let d=new Date(t.now),l=y=>a.inspect(y,{now:d});m(await o(
l,t.evurl),At(t.lints),"inspect with the key"),m(await o(l,t.mended),"","inspect with the key, mended");let p=({code:y})=>e.codes.indexOf(y),f=t.openCode??t.lints.
toSorted((y,w)=>p(y)-p(w))[0].code;m(await L(()=>a.open(t.evurl,{now:d})),f,"open: the code"),await a.open(t.mended,{now:d})}finally{a.close()}}function At(t){return t.
map(e=>`${e.name} ${e.code} ${e.where} ${e.offset}`).sort().join(`
`)}async function pn(t,e,n,r){let o=await r({algorithm:t.algorithm,key:t.keyHex,keyEncoding:"hex"}),i=he(t.data),s=new TextEncoder().encode(t.plaintext);if(t.note===
cn){m(await L(()=>n.seal(o,t.cipherSalt,s)),"salt","seal: the code"),m(await L(()=>n.open(o,t.cipherSalt,i)),"salt","open: the code"),await hn(t,o,e);return}m(me(
await n.seal(o,t.cipherSalt,s)),t.data,"seal: data"),m(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(o,t.cipherSalt,i)),t.plaintext,"open\
: plaintext")}async function hn(t,e,n){let r=await n.account({keys:[e]});try{let o=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(t.data)}&cipherS\
alt=${t.cipherSalt}`;m(await L(()=>r.open(o,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:s,nonce:c}=await r.open(o,{anyAge:!0,
phpSalts:!0}),a=s.toISOString().replace(/\D/g,"").slice(0,14);m(`correlationid=${i}&timestamp=${a}&nonce=${c}`,t.plaintext,"open, phpSalts: plaintext")}finally{
r.close()}}async function L(t){try{return await t(),"accepted"}catch(e){return e.code}}function he(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function me(t){
return btoa(String.fromCharCode(...t))}function m(t,e,n){if(t!==e)throw new Error(`${n} differs`)}var ye=["AES/GCM/NoPadding","AES/CTR/NoPadding","AES/CBC/PKCS5Padding"];var mn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function ge(t,e,n){let r=256-256%t.length,o="";for(;o.length<e;)for(let i of n(2*e))i<r&&
o.length<e&&(o+=t[i%t.length]);return o}var z=t=>encodeURIComponent(t).replace(/[!'()*]/g,e=>"%"+e.charCodeAt(0).toString(16).toUpperCase()),yn=()=>new Date().toISOString().
replace(/\D/g,"").slice(0,14);function wn(t,e){return`correlationid=${z(t.correlationId)}&timestamp=${yn()}&nonce=${ge("0123456789",5,e)}`}function gn(t,e,n,r){
return`${t.endpoint}${z(t.clientAccessKey)}?data=${z(e)}&cipherSalt=${z(n)}&redirect=${z(r.redirect)}`}var xn=t=>t.includes("GCM")?12:16,we=t=>crypto.getRandomValues(
new Uint8Array(t));async function xe(t){let e=t.algorithm.split("/")[1],n=await crypto.subtle.importKey("raw",t.key,`AES-${e}`,!1,["encrypt"]),r=new TextEncoder;
return async o=>{let i=ge(mn,xn(t.algorithm),we),s=r.encode(i),c=e==="CTR"?{name:"AES-CTR",counter:s,length:128}:{name:`AES-${e}`,iv:s},a=await crypto.subtle.encrypt(
c,n,r.encode(wn(o,we)));return gn(t,btoa(String.fromCharCode(...new Uint8Array(a))),i,o)}}var St=t=>t.toSorted((e,n)=>e-n)[t.length>>1];var bn=5,_t={correlationId:"TOJOWJH60POK2QVZ",redirect:"https://merchant.example/return"};async function ke(){let t=[];for(let e of ye){let n=crypto.getRandomValues(
new Uint8Array(16)),r={algorithm:e,key:n,endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV"},o=wt({endpoint:r.endpoint,clientAccessKey:r.clientAccessKey,
keys:[{algorithm:e,key:n}]}),i=await xe(r);o.open(await i(_t));let s={ours:[],theirs:[]};for(let c=0;c<bn;c++)s.ours.push(await be(2e3,()=>o.build(_t).evurl)),s.
theirs.push(await be(200,()=>i(_t)));o.close(),t.push({algorithm:e,evurl:St(s.ours),webCrypto:St(s.theirs)})}return t}async function be(t,e){let n=performance.now();
for(let r=0;r<t;r++){let o=e();o instanceof Promise&&await o}return(performance.now()-n)*1e3/t}var kn={vectors:({texts:t})=>pe(t,bt,kt),bench:()=>ke()};globalThis.onmessage=async({data:t})=>{try{await xt(t.module),globalThis.postMessage({result:await kn[t.
job](t)})}catch(e){globalThis.postMessage({error:String(e.message)})}};})();
