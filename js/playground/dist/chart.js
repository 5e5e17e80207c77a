import"./chunk.js";function jt(i){return i+.5|0}var ct=(i,t,e)=>Math.max(Math.min(i,e),t);function Wt(i){return ct(jt(i*2.55),0,255)}function ht(i){return ct(jt(i*255),0,255)}function et(i){return ct(jt(i/2.55)/100,0,1)}function Xi(i){return ct(jt(i*100),0,100)}var X={0:0,1:1,2:2,3:3,4:4,5:5,
6:6,7:7,8:8,9:9,A:10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,c:12,d:13,e:14,f:15},Ze=[..."0123456789ABCDEF"],Hn=i=>Ze[i&15],jn=i=>Ze[(i&240)>>4]+Ze[i&15],ue=i=>(i&240)>>
4===(i&15),Yn=i=>ue(i.r)&&ue(i.g)&&ue(i.b)&&ue(i.a);function $n(i){var t=i.length,e;return i[0]==="#"&&(t===4||t===5?e={r:255&X[i[1]]*17,g:255&X[i[2]]*17,b:255&
X[i[3]]*17,a:t===5?X[i[4]]*17:255}:(t===7||t===9)&&(e={r:X[i[1]]<<4|X[i[2]],g:X[i[3]]<<4|X[i[4]],b:X[i[5]]<<4|X[i[6]],a:t===9?X[i[7]]<<4|X[i[8]]:255})),e}var Un=(i,t)=>i<
255?t(i):"";function Xn(i){var t=Yn(i)?Hn:jn;return i?"#"+t(i.r)+t(i.g)+t(i.b)+Un(i.a,t):void 0}var Kn=/^(hsla?|hwb|hsv)\(\s*([-+.e\d]+)(?:deg)?[\s,]+([-+.e\d]+)%[\s,]+([-+.e\d]+)%(?:[\s,]+([-+.e\d]+)(%)?)?\s*\)$/;
function Ji(i,t,e){let s=t*Math.min(e,1-e),n=(o,a=(o+i/30)%12)=>e-s*Math.max(Math.min(a-3,9-a,1),-1);return[n(0),n(8),n(4)]}function qn(i,t,e){let s=(n,o=(n+i/60)%
6)=>e-e*t*Math.max(Math.min(o,4-o,1),0);return[s(5),s(3),s(1)]}function Gn(i,t,e){let s=Ji(i,1,.5),n;for(t+e>1&&(n=1/(t+e),t*=n,e*=n),n=0;n<3;n++)s[n]*=1-t-e,s[n]+=
t;return s}function Jn(i,t,e,s,n){return i===n?(t-e)/s+(t<e?6:0):t===n?(e-i)/s+2:(i-t)/s+4}function Qe(i){let e=i.r/255,s=i.g/255,n=i.b/255,o=Math.max(e,s,n),a=Math.
min(e,s,n),r=(o+a)/2,l,c,h;return o!==a&&(h=o-a,c=r>.5?h/(2-o-a):h/(o+a),l=Jn(e,s,n,h,o),l=l*60+.5),[l|0,c||0,r]}function ti(i,t,e,s){return(Array.isArray(t)?i(
t[0],t[1],t[2]):i(t,e,s)).map(ht)}function ei(i,t,e){return ti(Ji,i,t,e)}function Zn(i,t,e){return ti(Gn,i,t,e)}function Qn(i,t,e){return ti(qn,i,t,e)}function Zi(i){
return(i%360+360)%360}function to(i){let t=Kn.exec(i),e=255,s;if(!t)return;t[5]!==s&&(e=t[6]?Wt(+t[5]):ht(+t[5]));let n=Zi(+t[2]),o=+t[3]/100,a=+t[4]/100;return t[1]===
"hwb"?s=Zn(n,o,a):t[1]==="hsv"?s=Qn(n,o,a):s=ei(n,o,a),{r:s[0],g:s[1],b:s[2],a:e}}function eo(i,t){var e=Qe(i);e[0]=Zi(e[0]+t),e=ei(e),i.r=e[0],i.g=e[1],i.b=e[2]}
function io(i){if(!i)return;let t=Qe(i),e=t[0],s=Xi(t[1]),n=Xi(t[2]);return i.a<255?`hsla(${e}, ${s}%, ${n}%, ${et(i.a)})`:`hsl(${e}, ${s}%, ${n}%)`}var Ki={x:"\
dark",Z:"light",Y:"re",X:"blu",W:"gr",V:"medium",U:"slate",A:"ee",T:"ol",S:"or",B:"ra",C:"lateg",D:"ights",R:"in",Q:"turquois",E:"hi",P:"ro",O:"al",N:"le",M:"de",
L:"yello",F:"en",K:"ch",G:"arks",H:"ea",I:"ightg",J:"wh"},qi={OiceXe:"f0f8ff",antiquewEte:"faebd7",aqua:"ffff",aquamarRe:"7fffd4",azuY:"f0ffff",beige:"f5f5dc",bisque:"\
ffe4c4",black:"0",blanKedOmond:"ffebcd",Xe:"ff",XeviTet:"8a2be2",bPwn:"a52a2a",burlywood:"deb887",caMtXe:"5f9ea0",KartYuse:"7fff00",KocTate:"d2691e",cSO:"ff7f50",
cSnflowerXe:"6495ed",cSnsilk:"fff8dc",crimson:"dc143c",cyan:"ffff",xXe:"8b",xcyan:"8b8b",xgTMnPd:"b8860b",xWay:"a9a9a9",xgYF:"6400",xgYy:"a9a9a9",xkhaki:"bdb76b",
xmagFta:"8b008b",xTivegYF:"556b2f",xSange:"ff8c00",xScEd:"9932cc",xYd:"8b0000",xsOmon:"e9967a",xsHgYF:"8fbc8f",xUXe:"483d8b",xUWay:"2f4f4f",xUgYy:"2f4f4f",xQe:"\
ced1",xviTet:"9400d3",dAppRk:"ff1493",dApskyXe:"bfff",dimWay:"696969",dimgYy:"696969",dodgerXe:"1e90ff",fiYbrick:"b22222",flSOwEte:"fffaf0",foYstWAn:"228b22",fuKsia:"\
ff00ff",gaRsbSo:"dcdcdc",ghostwEte:"f8f8ff",gTd:"ffd700",gTMnPd:"daa520",Way:"808080",gYF:"8000",gYFLw:"adff2f",gYy:"808080",honeyMw:"f0fff0",hotpRk:"ff69b4",RdianYd:"\
cd5c5c",Rdigo:"4b0082",ivSy:"fffff0",khaki:"f0e68c",lavFMr:"e6e6fa",lavFMrXsh:"fff0f5",lawngYF:"7cfc00",NmoncEffon:"fffacd",ZXe:"add8e6",ZcSO:"f08080",Zcyan:"e0\
ffff",ZgTMnPdLw:"fafad2",ZWay:"d3d3d3",ZgYF:"90ee90",ZgYy:"d3d3d3",ZpRk:"ffb6c1",ZsOmon:"ffa07a",ZsHgYF:"20b2aa",ZskyXe:"87cefa",ZUWay:"778899",ZUgYy:"778899",ZstAlXe:"\
b0c4de",ZLw:"ffffe0",lime:"ff00",limegYF:"32cd32",lRF:"faf0e6",magFta:"ff00ff",maPon:"800000",VaquamarRe:"66cdaa",VXe:"cd",VScEd:"ba55d3",VpurpN:"9370db",VsHgYF:"\
3cb371",VUXe:"7b68ee",VsprRggYF:"fa9a",VQe:"48d1cc",VviTetYd:"c71585",midnightXe:"191970",mRtcYam:"f5fffa",mistyPse:"ffe4e1",moccasR:"ffe4b5",navajowEte:"ffdead",
navy:"80",Tdlace:"fdf5e6",Tive:"808000",TivedBb:"6b8e23",Sange:"ffa500",SangeYd:"ff4500",ScEd:"da70d6",pOegTMnPd:"eee8aa",pOegYF:"98fb98",pOeQe:"afeeee",pOeviTetYd:"\
db7093",papayawEp:"ffefd5",pHKpuff:"ffdab9",peru:"cd853f",pRk:"ffc0cb",plum:"dda0dd",powMrXe:"b0e0e6",purpN:"800080",YbeccapurpN:"663399",Yd:"ff0000",Psybrown:"\
bc8f8f",PyOXe:"4169e1",saddNbPwn:"8b4513",sOmon:"fa8072",sandybPwn:"f4a460",sHgYF:"2e8b57",sHshell:"fff5ee",siFna:"a0522d",silver:"c0c0c0",skyXe:"87ceeb",UXe:"6\
a5acd",UWay:"708090",UgYy:"708090",snow:"fffafa",sprRggYF:"ff7f",stAlXe:"4682b4",tan:"d2b48c",teO:"8080",tEstN:"d8bfd8",tomato:"ff6347",Qe:"40e0d0",viTet:"ee82e\
e",JHt:"f5deb3",wEte:"ffffff",wEtesmoke:"f5f5f5",Lw:"ffff00",LwgYF:"9acd32"};function so(){let i={},t=Object.keys(qi),e=Object.keys(Ki),s,n,o,a,r;for(s=0;s<t.length;s++){
for(a=r=t[s],n=0;n<e.length;n++)o=e[n],r=r.replace(o,Ki[o]);o=parseInt(qi[a],16),i[r]=[o>>16&255,o>>8&255,o&255]}return i}var fe;function no(i){fe||(fe=so(),fe.
transparent=[0,0,0,0]);let t=fe[i.toLowerCase()];return t&&{r:t[0],g:t[1],b:t[2],a:t.length===4?t[3]:255}}var oo=/^rgba?\(\s*([-+.\d]+)(%)?[\s,]+([-+.e\d]+)(%)?[\s,]+([-+.e\d]+)(%)?(?:[\s,/]+([-+.e\d]+)(%)?)?\s*\)$/;
function ao(i){let t=oo.exec(i),e=255,s,n,o;if(t){if(t[7]!==s){let a=+t[7];e=t[8]?Wt(a):ct(a*255,0,255)}return s=+t[1],n=+t[3],o=+t[5],s=255&(t[2]?Wt(s):ct(s,0,
255)),n=255&(t[4]?Wt(n):ct(n,0,255)),o=255&(t[6]?Wt(o):ct(o,0,255)),{r:s,g:n,b:o,a:e}}}function ro(i){return i&&(i.a<255?`rgba(${i.r}, ${i.g}, ${i.b}, ${et(i.a)}\
)`:`rgb(${i.r}, ${i.g}, ${i.b})`)}var Je=i=>i<=.0031308?i*12.92:Math.pow(i,1/2.4)*1.055-.055,At=i=>i<=.04045?i/12.92:Math.pow((i+.055)/1.055,2.4);function lo(i,t,e){
let s=At(et(i.r)),n=At(et(i.g)),o=At(et(i.b));return{r:ht(Je(s+e*(At(et(t.r))-s))),g:ht(Je(n+e*(At(et(t.g))-n))),b:ht(Je(o+e*(At(et(t.b))-o))),a:i.a+e*(t.a-i.a)}}
function ge(i,t,e){if(i){let s=Qe(i);s[t]=Math.max(0,Math.min(s[t]+s[t]*e,t===0?360:1)),s=ei(s),i.r=s[0],i.g=s[1],i.b=s[2]}}function Qi(i,t){return i&&Object.assign(
t||{},i)}function Gi(i){var t={r:0,g:0,b:0,a:255};return Array.isArray(i)?i.length>=3&&(t={r:i[0],g:i[1],b:i[2],a:255},i.length>3&&(t.a=ht(i[3]))):(t=Qi(i,{r:0,
g:0,b:0,a:1}),t.a=ht(t.a)),t}function co(i){return i.charAt(0)==="r"?ao(i):to(i)}var Ht=class i{constructor(t){if(t instanceof i)return t;let e=typeof t,s;e==="\
object"?s=Gi(t):e==="string"&&(s=$n(t)||no(t)||co(t)),this._rgb=s,this._valid=!!s}get valid(){return this._valid}get rgb(){var t=Qi(this._rgb);return t&&(t.a=et(
t.a)),t}set rgb(t){this._rgb=Gi(t)}rgbString(){return this._valid?ro(this._rgb):void 0}hexString(){return this._valid?Xn(this._rgb):void 0}hslString(){return this.
_valid?io(this._rgb):void 0}mix(t,e){if(t){let s=this.rgb,n=t.rgb,o,a=e===o?.5:e,r=2*a-1,l=s.a-n.a,c=((r*l===-1?r:(r+l)/(1+r*l))+1)/2;o=1-c,s.r=255&c*s.r+o*n.r+
.5,s.g=255&c*s.g+o*n.g+.5,s.b=255&c*s.b+o*n.b+.5,s.a=a*s.a+(1-a)*n.a,this.rgb=s}return this}interpolate(t,e){return t&&(this._rgb=lo(this._rgb,t._rgb,e)),this}clone(){
return new i(this.rgb)}alpha(t){return this._rgb.a=ht(t),this}clearer(t){let e=this._rgb;return e.a*=1-t,this}greyscale(){let t=this._rgb,e=jt(t.r*.3+t.g*.59+t.
b*.11);return t.r=t.g=t.b=e,this}opaquer(t){let e=this._rgb;return e.a*=1+t,this}negate(){let t=this._rgb;return t.r=255-t.r,t.g=255-t.g,t.b=255-t.b,this}lighten(t){
return ge(this._rgb,2,t),this}darken(t){return ge(this._rgb,2,-t),this}saturate(t){return ge(this._rgb,1,t),this}desaturate(t){return ge(this._rgb,1,-t),this}rotate(t){
return eo(this._rgb,t),this}};function Z(){}var rs=(()=>{let i=0;return()=>i++})();function w(i){return i==null}function A(i){if(Array.isArray&&Array.isArray(i))return!0;let t=Object.prototype.
toString.call(i);return t.slice(0,7)==="[object"&&t.slice(-6)==="Array]"}function k(i){return i!==null&&Object.prototype.toString.call(i)==="[object Object]"}function z(i){
return(typeof i=="number"||i instanceof Number)&&isFinite(+i)}function W(i,t){return z(i)?i:t}function O(i,t){return typeof i>"u"?t:i}var ls=(i,t)=>typeof i=="string"&&i.endsWith("%")?parseFloat(i)/100*t:+i;function T(i,t,e){if(i&&typeof i.call=="function")return i.apply(e,t)}function P(i,t,e,s){
let n,o,a;if(A(i))if(o=i.length,s)for(n=o-1;n>=0;n--)t.call(e,i[n],n);else for(n=0;n<o;n++)t.call(e,i[n],n);else if(k(i))for(a=Object.keys(i),o=a.length,n=0;n<o;n++)
t.call(e,i[a[n]],a[n])}function Ut(i,t){let e,s,n,o;if(!i||!t||i.length!==t.length)return!1;for(e=0,s=i.length;e<s;++e)if(n=i[e],o=t[e],n.datasetIndex!==o.datasetIndex||
n.index!==o.index)return!1;return!0}function be(i){if(A(i))return i.map(be);if(k(i)){let t=Object.create(null),e=Object.keys(i),s=e.length,n=0;for(;n<s;++n)t[e[n]]=
be(i[e[n]]);return t}return i}function cs(i){return["__proto__","prototype","constructor"].indexOf(i)===-1}function ho(i,t,e,s){if(!cs(i))return;let n=t[i],o=e[i];
k(n)&&k(o)?Lt(n,o,s):t[i]=be(o)}function Lt(i,t,e){let s=A(t)?t:[t],n=s.length;if(!k(i))return i;e=e||{};let o=e.merger||ho,a;for(let r=0;r<n;++r){if(a=s[r],!k(
a))continue;let l=Object.keys(a);for(let c=0,h=l.length;c<h;++c)o(l[c],i,a,e)}return i}function Rt(i,t){return Lt(i,t,{merger:uo})}function uo(i,t,e){if(!cs(i))
return;let s=t[i],n=e[i];k(s)&&k(n)?Rt(s,n):Object.prototype.hasOwnProperty.call(t,i)||(t[i]=be(n))}var ts={"":i=>i,x:i=>i.x,y:i=>i.y};function fo(i){let t=i.split("."),e=[],s="";for(let n of t)s+=n,s.endsWith("\\")?s=s.slice(0,-1)+".":(e.push(s),s="");return e}
function go(i){let t=fo(i);return e=>{for(let s of t){if(s==="")break;e=e&&e[s]}return e}}function vt(i,t){return(ts[t]||(ts[t]=go(t)))(i)}function ye(i){return i.
charAt(0).toUpperCase()+i.slice(1)}var Et=i=>typeof i<"u",it=i=>typeof i=="function",oi=(i,t)=>{if(i.size!==t.size)return!1;for(let e of i)if(!t.has(e))return!1;
return!0};function hs(i){return i.type==="mouseup"||i.type==="click"||i.type==="contextmenu"}var B=Math.PI,K=2*B,sl=K+B,xe=Number.POSITIVE_INFINITY,po=B/180,N=B/
2,_t=B/4,es=B*2/3,st=Math.log10,nt=Math.sign;function Xt(i,t,e){return Math.abs(i-t)<e}function ai(i){let t=Math.round(i);i=Xt(i,t,i/1e3)?t:i;let e=Math.pow(10,
Math.floor(st(i))),s=i/e;return(s<=1?1:s<=2?2:s<=5?5:10)*e}function ds(i){let t=[],e=Math.sqrt(i),s;for(s=1;s<e;s++)i%s===0&&(t.push(s),t.push(i/s));return e===
(e|0)&&t.push(e),t.sort((n,o)=>n-o).pop(),t}function mo(i){return typeof i=="symbol"||typeof i=="object"&&i!==null&&!(Symbol.toPrimitive in i||"toString"in i||"\
valueOf"in i)}function Kt(i){return!mo(i)&&!isNaN(parseFloat(i))&&isFinite(i)}function us(i,t){let e=Math.round(i);return e-t<=i&&e+t>=i}function ri(i,t,e){let s,
n,o;for(s=0,n=i.length;s<n;s++)o=i[s][e],isNaN(o)||(t.min=Math.min(t.min,o),t.max=Math.max(t.max,o))}function ot(i){return i*(B/180)}function Me(i){return i*(180/
B)}function li(i){if(!z(i))return;let t=1,e=0;for(;Math.round(i*t)/t!==i;)t*=10,e++;return e}function fs(i,t){let e=t.x-i.x,s=t.y-i.y,n=Math.sqrt(e*e+s*s),o=Math.
atan2(s,e);return o<-.5*B&&(o+=K),{angle:o,distance:n}}function gs(i,t){return Math.sqrt(Math.pow(t.x-i.x,2)+Math.pow(t.y-i.y,2))}function G(i){return(i%K+K)%K}function ps(i,t,e,s){let n=G(i),o=G(t),a=G(e),r=G(o-n),l=G(a-n),c=G(n-o),h=G(n-a);return n===o||n===a||s&&o===a||r>l&&c<h}function q(i,t,e){
return Math.max(t,Math.min(e,i))}function ms(i){return q(i,-32768,32767)}function ci(i,t,e,s=1e-6){return i>=Math.min(t,e)-s&&i<=Math.max(t,e)+s}function ve(i,t,e){
e=e||(a=>i[a]<t);let s=i.length-1,n=0,o;for(;s-n>1;)o=n+s>>1,e(o)?n=o:s=o;return{lo:n,hi:s}}var ke=(i,t,e,s)=>ve(i,e,s?n=>{let o=i[n][t];return o<e||o===e&&i[n+
1][t]===e}:n=>i[n][t]<e),bs=(i,t,e)=>ve(i,e,s=>i[s][t]>=e);function xs(i,t,e){let s=0,n=i.length;for(;s<n&&i[s]<t;)s++;for(;n>s&&i[n-1]>e;)n--;return s>0||n<i.length?
i.slice(s,n):i}var _s=["push","pop","shift","splice","unshift"];function ys(i,t){if(i._chartjs){i._chartjs.listeners.push(t);return}Object.defineProperty(i,"_ch\
artjs",{configurable:!0,enumerable:!1,value:{listeners:[t]}}),_s.forEach(e=>{let s="_onData"+ye(e),n=i[e];Object.defineProperty(i,e,{configurable:!0,enumerable:!1,
value(...o){let a=n.apply(this,o);return i._chartjs.listeners.forEach(r=>{typeof r[s]=="function"&&r[s](...o)}),a}})})}function hi(i,t){let e=i._chartjs;if(!e)return;
let s=e.listeners,n=s.indexOf(t);n!==-1&&s.splice(n,1),!(s.length>0)&&(_s.forEach(o=>{delete i[o]}),delete i._chartjs)}function di(i){let t=new Set(i);return t.
size===i.length?i:Array.from(t)}var ui=(function(){return typeof window>"u"?function(i){return i()}:window.requestAnimationFrame})();function fi(i,t){let e=[],s=!1;return function(...n){e=n,s||
(s=!0,ui.call(window,()=>{s=!1,i.apply(t,e)}))}}function Ms(i,t){let e;return function(...s){return t?(clearTimeout(e),e=setTimeout(i,t,s)):i.apply(this,s),t}}var vs=i=>i===
"start"?"left":i==="end"?"right":"center",gi=(i,t,e)=>i==="start"?t:i==="end"?e:(t+e)/2;var pe=i=>i===0||i===1,is=(i,t,e)=>-(Math.pow(2,10*(i-=1))*Math.sin((i-t)*K/e)),ss=(i,t,e)=>Math.pow(2,-10*i)*Math.sin((i-t)*K/e)+1,Tt={linear:i=>i,easeInQuad:i=>i*
i,easeOutQuad:i=>-i*(i-2),easeInOutQuad:i=>(i/=.5)<1?.5*i*i:-.5*(--i*(i-2)-1),easeInCubic:i=>i*i*i,easeOutCubic:i=>(i-=1)*i*i+1,easeInOutCubic:i=>(i/=.5)<1?.5*i*
i*i:.5*((i-=2)*i*i+2),easeInQuart:i=>i*i*i*i,easeOutQuart:i=>-((i-=1)*i*i*i-1),easeInOutQuart:i=>(i/=.5)<1?.5*i*i*i*i:-.5*((i-=2)*i*i*i-2),easeInQuint:i=>i*i*i*
i*i,easeOutQuint:i=>(i-=1)*i*i*i*i+1,easeInOutQuint:i=>(i/=.5)<1?.5*i*i*i*i*i:.5*((i-=2)*i*i*i*i+2),easeInSine:i=>-Math.cos(i*N)+1,easeOutSine:i=>Math.sin(i*N),
easeInOutSine:i=>-.5*(Math.cos(B*i)-1),easeInExpo:i=>i===0?0:Math.pow(2,10*(i-1)),easeOutExpo:i=>i===1?1:-Math.pow(2,-10*i)+1,easeInOutExpo:i=>pe(i)?i:i<.5?.5*Math.
pow(2,10*(i*2-1)):.5*(-Math.pow(2,-10*(i*2-1))+2),easeInCirc:i=>i>=1?i:-(Math.sqrt(1-i*i)-1),easeOutCirc:i=>Math.sqrt(1-(i-=1)*i),easeInOutCirc:i=>(i/=.5)<1?-.5*
(Math.sqrt(1-i*i)-1):.5*(Math.sqrt(1-(i-=2)*i)+1),easeInElastic:i=>pe(i)?i:is(i,.075,.3),easeOutElastic:i=>pe(i)?i:ss(i,.075,.3),easeInOutElastic(i){return pe(i)?
i:i<.5?.5*is(i*2,.1125,.45):.5+.5*ss(i*2-1,.1125,.45)},easeInBack(i){return i*i*((1.70158+1)*i-1.70158)},easeOutBack(i){return(i-=1)*i*((1.70158+1)*i+1.70158)+1},
easeInOutBack(i){let t=1.70158;return(i/=.5)<1?.5*(i*i*(((t*=1.525)+1)*i-t)):.5*((i-=2)*i*(((t*=1.525)+1)*i+t)+2)},easeInBounce:i=>1-Tt.easeOutBounce(1-i),easeOutBounce(i){
return i<1/2.75?7.5625*i*i:i<2/2.75?7.5625*(i-=1.5/2.75)*i+.75:i<2.5/2.75?7.5625*(i-=2.25/2.75)*i+.9375:7.5625*(i-=2.625/2.75)*i+.984375},easeInOutBounce:i=>i<.5?
Tt.easeInBounce(i*2)*.5:Tt.easeOutBounce(i*2-1)*.5+.5};function ks(i){if(i&&typeof i=="object"){let t=i.toString();return t==="[object CanvasPattern]"||t==="[ob\
ject CanvasGradient]"}return!1}function pi(i){return ks(i)?i:new Ht(i)}function ii(i){return ks(i)?i:new Ht(i).saturate(.5).darken(.1).hexString()}var bo=["x","\
y","borderWidth","radius","tension"],xo=["color","borderColor","backgroundColor"];function _o(i){i.set("animation",{delay:void 0,duration:1e3,easing:"easeOutQua\
rt",fn:void 0,from:void 0,loop:void 0,to:void 0,type:void 0}),i.describe("animation",{_fallback:!1,_indexable:!1,_scriptable:t=>t!=="onProgress"&&t!=="onComplet\
e"&&t!=="fn"}),i.set("animations",{colors:{type:"color",properties:xo},numbers:{type:"number",properties:bo}}),i.describe("animations",{_fallback:"animation"}),
i.set("transitions",{active:{animation:{duration:400}},resize:{animation:{duration:0}},show:{animations:{colors:{from:"transparent"},visible:{type:"boolean",duration:0}}},
hide:{animations:{colors:{to:"transparent"},visible:{type:"boolean",easing:"linear",fn:t=>t|0}}}})}function yo(i){i.set("layout",{autoPadding:!0,padding:{top:0,
right:0,bottom:0,left:0}})}var ns=new Map;function Mo(i,t){t=t||{};let e=i+JSON.stringify(t),s=ns.get(e);return s||(s=new Intl.NumberFormat(i,t),ns.set(e,s)),s}
function Se(i,t,e){return Mo(t,e).format(i)}var Ss={values(i){return A(i)?i:""+i},numeric(i,t,e){if(i===0)return"0";let s=this.chart.options.locale,n,o=i;if(e.length>
1){let c=Math.max(Math.abs(e[0].value),Math.abs(e[e.length-1].value));(c<1e-4||c>1e15)&&(n="scientific"),o=vo(i,e)}let a=st(Math.abs(o)),r=isNaN(a)?1:Math.max(Math.
min(-1*Math.floor(a),20),0),l={notation:n,minimumFractionDigits:r,maximumFractionDigits:r};return Object.assign(l,this.options.ticks.format),Se(i,s,l)},logarithmic(i,t,e){
if(i===0)return"0";let s=e[t].significand||i/Math.pow(10,Math.floor(st(i)));return[1,2,3,5,10,15].includes(s)||t>.8*e.length?Ss.numeric.call(this,i,t,e):""}};function vo(i,t){
let e=t.length>3?t[2].value-t[1].value:t[1].value-t[0].value;return Math.abs(e)>=1&&i!==Math.floor(i)&&(e=i-Math.floor(i)),e}var qt={formatters:Ss};function ko(i){
i.set("scale",{display:!0,offset:!1,reverse:!1,beginAtZero:!1,bounds:"ticks",clip:!0,grace:0,grid:{display:!0,lineWidth:1,drawOnChartArea:!0,drawTicks:!0,tickLength:8,
tickWidth:(t,e)=>e.lineWidth,tickColor:(t,e)=>e.color,offset:!1},border:{display:!0,dash:[],dashOffset:0,width:1},title:{display:!1,text:"",padding:{top:4,bottom:4}},
ticks:{minRotation:0,maxRotation:50,mirror:!1,textStrokeWidth:0,textStrokeColor:"",padding:3,display:!0,autoSkip:!0,autoSkipPadding:3,labelOffset:0,callback:qt.
formatters.values,minor:{},major:{},align:"center",crossAlign:"near",showLabelBackdrop:!1,backdropColor:"rgba(255, 255, 255, 0.75)",backdropPadding:2}}),i.route(
"scale.ticks","color","","color"),i.route("scale.grid","color","","borderColor"),i.route("scale.border","color","","borderColor"),i.route("scale.title","color",
"","color"),i.describe("scale",{_fallback:!1,_scriptable:t=>!t.startsWith("before")&&!t.startsWith("after")&&t!=="callback"&&t!=="parser",_indexable:t=>t!=="bor\
derDash"&&t!=="tickBorderDash"&&t!=="dash"}),i.describe("scales",{_fallback:"scale"}),i.describe("scale.ticks",{_scriptable:t=>t!=="backdropPadding"&&t!=="callb\
ack",_indexable:t=>t!=="backdropPadding"})}var ut=Object.create(null),we=Object.create(null);function Yt(i,t){if(!t)return i;let e=t.split(".");for(let s=0,n=e.
length;s<n;++s){let o=e[s];i=i[o]||(i[o]=Object.create(null))}return i}function si(i,t,e){return typeof t=="string"?Lt(Yt(i,t),e):Lt(Yt(i,""),t)}var ni=class{constructor(t,e){
this.animation=void 0,this.backgroundColor="rgba(0,0,0,0.1)",this.borderColor="rgba(0,0,0,0.1)",this.color="#666",this.datasets={},this.devicePixelRatio=s=>s.chart.
platform.getDevicePixelRatio(),this.elements={},this.events=["mousemove","mouseout","click","touchstart","touchmove"],this.font={family:"'Helvetica Neue', 'Helv\
etica', 'Arial', sans-serif",size:12,style:"normal",lineHeight:1.2,weight:null},this.hover={},this.hoverBackgroundColor=(s,n)=>ii(n.backgroundColor),this.hoverBorderColor=
(s,n)=>ii(n.borderColor),this.hoverColor=(s,n)=>ii(n.color),this.indexAxis="x",this.interaction={mode:"nearest",intersect:!0,includeInvisible:!1},this.maintainAspectRatio=
!0,this.onHover=null,this.onClick=null,this.parsing=!0,this.plugins={},this.responsive=!0,this.scale=void 0,this.scales={},this.showLine=!0,this.drawActiveElementsOnTop=
!0,this.describe(t),this.apply(e)}set(t,e){return si(this,t,e)}get(t){return Yt(this,t)}describe(t,e){return si(we,t,e)}override(t,e){return si(ut,t,e)}route(t,e,s,n){
let o=Yt(this,t),a=Yt(this,s),r="_"+e;Object.defineProperties(o,{[r]:{value:o[e],writable:!0},[e]:{enumerable:!0,get(){let l=this[r],c=a[n];return k(l)?Object.assign(
{},c,l):O(l,c)},set(l){this[r]=l}}})}apply(t){t.forEach(e=>e(this))}},L=new ni({_scriptable:i=>!i.startsWith("on"),_indexable:i=>i!=="events",hover:{_fallback:"\
interaction"},interaction:{_scriptable:!1,_indexable:!1}},[_o,yo,ko]);function So(i){return!i||w(i.size)||w(i.family)?null:(i.style?i.style+" ":"")+(i.weight?i.
weight+" ":"")+i.size+"px "+i.family}function $t(i,t,e,s,n){let o=t[n];return o||(o=t[n]=i.measureText(n).width,e.push(n)),o>s&&(s=o),s}function ws(i,t,e,s){s=s||
{};let n=s.data=s.data||{},o=s.garbageCollect=s.garbageCollect||[];s.font!==t&&(n=s.data={},o=s.garbageCollect=[],s.font=t),i.save(),i.font=t;let a=0,r=e.length,
l,c,h,d,u;for(l=0;l<r;l++)if(d=e[l],d!=null&&!A(d))a=$t(i,n,o,a,d);else if(A(d))for(c=0,h=d.length;c<h;c++)u=d[c],u!=null&&!A(u)&&(a=$t(i,n,o,a,u));i.restore();
let f=o.length/2;if(f>e.length){for(l=0;l<f;l++)delete n[o[l]];o.splice(0,f)}return a}function ft(i,t,e){let s=i.currentDevicePixelRatio,n=e!==0?Math.max(e/2,.5):
0;return Math.round((t-n)*s)/s+n}function mi(i,t){!t&&!i||(t=t||i.getContext("2d"),t.save(),t.resetTransform(),t.clearRect(0,0,i.width,i.height),t.restore())}function bi(i,t,e,s){
Ps(i,t,e,s,null)}function Ps(i,t,e,s,n){let o,a,r,l,c,h,d,u,f=t.pointStyle,m=t.rotation,g=t.radius,p=(m||0)*po;if(f&&typeof f=="object"&&(o=f.toString(),o==="[o\
bject HTMLImageElement]"||o==="[object HTMLCanvasElement]")){i.save(),i.translate(e,s),i.rotate(p),i.drawImage(f,-f.width/2,-f.height/2,f.width,f.height),i.restore();
return}if(!(isNaN(g)||g<=0)){switch(i.beginPath(),f){default:n?i.ellipse(e,s,n/2,g,0,0,K):i.arc(e,s,g,0,K),i.closePath();break;case"triangle":h=n?n/2:g,i.moveTo(
e+Math.sin(p)*h,s-Math.cos(p)*g),p+=es,i.lineTo(e+Math.sin(p)*h,s-Math.cos(p)*g),p+=es,i.lineTo(e+Math.sin(p)*h,s-Math.cos(p)*g),i.closePath();break;case"rectRo\
unded":c=g*.516,l=g-c,a=Math.cos(p+_t)*l,d=Math.cos(p+_t)*(n?n/2-c:l),r=Math.sin(p+_t)*l,u=Math.sin(p+_t)*(n?n/2-c:l),i.arc(e-d,s-r,c,p-B,p-N),i.arc(e+u,s-a,c,p-
N,p),i.arc(e+d,s+r,c,p,p+N),i.arc(e-u,s+a,c,p+N,p+B),i.closePath();break;case"rect":if(!m){l=Math.SQRT1_2*g,h=n?n/2:l,i.rect(e-h,s-l,2*h,2*l);break}p+=_t;case"r\
ectRot":d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(e+u,s-a),i.lineTo(e+d,s+r),i.lineTo(e-u,s+a),
i.closePath();break;case"crossRot":p+=_t;case"cross":d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.lineTo(
e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a);break;case"star":d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),
i.lineTo(e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a),p+=_t,d=Math.cos(p)*(n?n/2:g),a=Math.cos(p)*g,r=Math.sin(p)*g,u=Math.sin(p)*(n?n/2:g),i.moveTo(e-d,s-r),i.
lineTo(e+d,s+r),i.moveTo(e+u,s-a),i.lineTo(e-u,s+a);break;case"line":a=n?n/2:Math.cos(p)*g,r=Math.sin(p)*g,i.moveTo(e-a,s-r),i.lineTo(e+a,s+r);break;case"dash":
i.moveTo(e,s),i.lineTo(e+Math.cos(p)*(n?n/2:g),s+Math.sin(p)*g);break;case!1:i.closePath();break}i.fill(),t.borderWidth>0&&i.stroke()}}function kt(i,t,e){return e=
e||.5,!t||i&&i.x>t.left-e&&i.x<t.right+e&&i.y>t.top-e&&i.y<t.bottom+e}function xi(i,t){i.save(),i.beginPath(),i.rect(t.left,t.top,t.right-t.left,t.bottom-t.top),
i.clip()}function _i(i){i.restore()}function wo(i,t){t.translation&&i.translate(t.translation[0],t.translation[1]),w(t.rotation)||i.rotate(t.rotation),t.color&&(i.fillStyle=t.color),t.textAlign&&(i.
textAlign=t.textAlign),t.textBaseline&&(i.textBaseline=t.textBaseline)}function Po(i,t,e,s,n){if(n.strikethrough||n.underline){let o=i.measureText(s),a=t-o.actualBoundingBoxLeft,
r=t+o.actualBoundingBoxRight,l=e-o.actualBoundingBoxAscent,c=e+o.actualBoundingBoxDescent,h=n.strikethrough?(l+c)/2:c;i.strokeStyle=i.fillStyle,i.beginPath(),i.
lineWidth=n.decorationWidth||2,i.moveTo(a,h),i.lineTo(r,h),i.stroke()}}function Do(i,t){let e=i.fillStyle;i.fillStyle=t.color,i.fillRect(t.left,t.top,t.width,t.
height),i.fillStyle=e}function Gt(i,t,e,s,n,o={}){let a=A(t)?t:[t],r=o.strokeWidth>0&&o.strokeColor!=="",l,c;for(i.save(),i.font=n.string,wo(i,o),l=0;l<a.length;++l)
c=a[l],o.backdrop&&Do(i,o.backdrop),r&&(o.strokeColor&&(i.strokeStyle=o.strokeColor),w(o.strokeWidth)||(i.lineWidth=o.strokeWidth),i.strokeText(c,e,s,o.maxWidth)),
i.fillText(c,e,s,o.maxWidth),Po(i,e,s,c,o),s+=Number(n.lineHeight);i.restore()}function Jt(i,t){let{x:e,y:s,w:n,h:o,radius:a}=t;i.arc(e+a.topLeft,s+a.topLeft,a.
topLeft,1.5*B,B,!0),i.lineTo(e,s+o-a.bottomLeft),i.arc(e+a.bottomLeft,s+o-a.bottomLeft,a.bottomLeft,B,N,!0),i.lineTo(e+n-a.bottomRight,s+o),i.arc(e+n-a.bottomRight,
s+o-a.bottomRight,a.bottomRight,N,0,!0),i.lineTo(e+n,s+a.topRight),i.arc(e+n-a.topRight,s+a.topRight,a.topRight,0,-N,!0),i.lineTo(e+a.topLeft,s)}var Co=/^(normal|(\d+(?:\.\d+)?)(px|em|%)?)$/,
Oo=/^(normal|italic|initial|inherit|unset|(oblique( -?[0-9]?[0-9]deg)?))$/;function Ao(i,t){let e=(""+i).match(Co);if(!e||e[1]==="normal")return t*1.2;switch(i=
+e[2],e[3]){case"px":return i;case"%":i/=100;break}return t*i}var To=i=>+i||0;function yi(i,t){let e={},s=k(t),n=s?Object.keys(t):t,o=k(i)?s?a=>O(i[a],i[t[a]]):
a=>i[a]:()=>i;for(let a of n)e[a]=To(o(a));return e}function Mi(i){return yi(i,{top:"y",right:"x",bottom:"y",left:"x"})}function St(i){return yi(i,["topLeft","t\
opRight","bottomLeft","bottomRight"])}function $(i){let t=Mi(i);return t.width=t.left+t.right,t.height=t.top+t.bottom,t}function H(i,t){i=i||{},t=t||L.font;let e=O(
i.size,t.size);typeof e=="string"&&(e=parseInt(e,10));let s=O(i.style,t.style);s&&!(""+s).match(Oo)&&(console.warn('Invalid font style specified: "'+s+'"'),s=void 0);
let n={family:O(i.family,t.family),lineHeight:Ao(O(i.lineHeight,t.lineHeight),e),size:e,style:s,weight:O(i.weight,t.weight),string:""};return n.string=So(n),n}function Zt(i,t,e,s){
let n=!0,o,a,r;for(o=0,a=i.length;o<a;++o)if(r=i[o],r!==void 0&&(t!==void 0&&typeof r=="function"&&(r=r(t),n=!1),e!==void 0&&A(r)&&(r=r[e%r.length],n=!1),r!==void 0))
return s&&!n&&(s.cacheable=!1),r}function Ds(i,t,e){let{min:s,max:n}=i,o=ls(t,(n-s)/2),a=(r,l)=>e&&r===0?0:r+l;return{min:a(s,-Math.abs(o)),max:a(n,o)}}function gt(i,t){
return Object.assign(Object.create(i),t)}function Pe(i,t=[""],e,s,n=()=>i[0]){let o=e||i;typeof s>"u"&&(s=As("_fallback",i));let a={[Symbol.toStringTag]:"Object",
_cacheable:!0,_scopes:i,_rootScopes:o,_fallback:s,_getTarget:n,override:r=>Pe([r,...i],t,o,s)};return new Proxy(a,{deleteProperty(r,l){return delete r[l],delete r.
_keys,delete i[0][l],!0},get(r,l){return Cs(r,l,()=>Vo(l,t,i,r))},getOwnPropertyDescriptor(r,l){return Reflect.getOwnPropertyDescriptor(r._scopes[0],l)},getPrototypeOf(){
return Reflect.getPrototypeOf(i[0])},has(r,l){return as(r).includes(l)},ownKeys(r){return as(r)},set(r,l,c){let h=r._storage||(r._storage=n());return r[l]=h[l]=
c,delete r._keys,!0}})}function Mt(i,t,e,s){let n={_cacheable:!1,_proxy:i,_context:t,_subProxy:e,_stack:new Set,_descriptors:vi(i,s),setContext:o=>Mt(i,o,e,s),override:o=>Mt(
i.override(o),t,e,s)};return new Proxy(n,{deleteProperty(o,a){return delete o[a],delete i[a],!0},get(o,a,r){return Cs(o,a,()=>Ro(o,a,r))},getOwnPropertyDescriptor(o,a){
return o._descriptors.allKeys?Reflect.has(i,a)?{enumerable:!0,configurable:!0}:void 0:Reflect.getOwnPropertyDescriptor(i,a)},getPrototypeOf(){return Reflect.getPrototypeOf(
i)},has(o,a){return Reflect.has(i,a)},ownKeys(){return Reflect.ownKeys(i)},set(o,a,r){return i[a]=r,delete o[a],!0}})}function vi(i,t={scriptable:!0,indexable:!0}){
let{_scriptable:e=t.scriptable,_indexable:s=t.indexable,_allKeys:n=t.allKeys}=i;return{allKeys:n,scriptable:e,indexable:s,isScriptable:it(e)?e:()=>e,isIndexable:it(
s)?s:()=>s}}var Lo=(i,t)=>i?i+ye(t):t,ki=(i,t)=>k(t)&&i!=="adapters"&&(Object.getPrototypeOf(t)===null||t.constructor===Object);function Cs(i,t,e){if(Object.prototype.
hasOwnProperty.call(i,t)||t==="constructor")return i[t];let s=e();return i[t]=s,s}function Ro(i,t,e){let{_proxy:s,_context:n,_subProxy:o,_descriptors:a}=i,r=s[t];
return it(r)&&a.isScriptable(t)&&(r=Eo(t,r,i,e)),A(r)&&r.length&&(r=Io(t,r,i,a.isIndexable)),ki(t,r)&&(r=Mt(r,n,o&&o[t],a)),r}function Eo(i,t,e,s){let{_proxy:n,
_context:o,_subProxy:a,_stack:r}=e;if(r.has(i))throw new Error("Recursion detected: "+Array.from(r).join("->")+"->"+i);r.add(i);let l=t(o,a||s);return r.delete(
i),ki(i,l)&&(l=Si(n._scopes,n,i,l)),l}function Io(i,t,e,s){let{_proxy:n,_context:o,_subProxy:a,_descriptors:r}=e;if(typeof o.index<"u"&&s(i))return t[o.index%t.
length];if(k(t[0])){let l=t,c=n._scopes.filter(h=>h!==l);t=[];for(let h of l){let d=Si(c,n,i,h);t.push(Mt(d,o,a&&a[i],r))}}return t}function Os(i,t,e){return it(
i)?i(t,e):i}var Fo=(i,t)=>i===!0?t:typeof i=="string"?vt(t,i):void 0;function zo(i,t,e,s,n){for(let o of t){let a=Fo(e,o);if(a){i.add(a);let r=Os(a._fallback,e,
n);if(typeof r<"u"&&r!==e&&r!==s)return r}else if(a===!1&&typeof s<"u"&&e!==s)return null}return!1}function Si(i,t,e,s){let n=t._rootScopes,o=Os(t._fallback,e,s),
a=[...i,...n],r=new Set;r.add(s);let l=os(r,a,e,o||e,s);return l===null||typeof o<"u"&&o!==e&&(l=os(r,a,o,l,s),l===null)?!1:Pe(Array.from(r),[""],n,o,()=>Bo(t,e,
s))}function os(i,t,e,s,n){for(;e;)e=zo(i,t,e,s,n);return e}function Bo(i,t,e){let s=i._getTarget();t in s||(s[t]={});let n=s[t];return A(n)&&k(e)?e:n||{}}function Vo(i,t,e,s){
let n;for(let o of t)if(n=As(Lo(o,i),e),typeof n<"u")return ki(i,n)?Si(e,s,i,n):n}function As(i,t){for(let e of t){if(!e)continue;let s=e[i];if(typeof s<"u")return s}}
function as(i){let t=i._keys;return t||(t=i._keys=No(i._scopes)),t}function No(i){let t=new Set;for(let e of i)for(let s of Object.keys(e).filter(n=>!n.startsWith(
"_")))t.add(s);return Array.from(t)}var nl=Number.EPSILON||1e-14;function De(){return typeof window<"u"&&typeof document<"u"}function Ce(i){let t=i.parentNode;return t&&t.toString()==="[object ShadowRoot]"&&(t=t.host),t}function _e(i,t,e){
let s;return typeof i=="string"?(s=parseInt(i,10),i.indexOf("%")!==-1&&(s=s/100*t.parentNode[e])):s=i,s}var Oe=i=>i.ownerDocument.defaultView.getComputedStyle(i,
null);function Wo(i,t){return Oe(i).getPropertyValue(t)}var Ho=["top","right","bottom","left"];function yt(i,t,e){let s={};e=e?"-"+e:"";for(let n=0;n<4;n++){let o=Ho[n];
s[o]=parseFloat(i[t+"-"+o+e])||0}return s.width=s.left+s.right,s.height=s.top+s.bottom,s}var jo=(i,t,e)=>(i>0||t>0)&&(!e||!e.shadowRoot);function Yo(i,t){let e=i.
touches,s=e&&e.length?e[0]:i,{offsetX:n,offsetY:o}=s,a=!1,r,l;if(jo(n,o,i.target))r=n,l=o;else{let c=t.getBoundingClientRect();r=s.clientX-c.left,l=s.clientY-c.
top,a=!0}return{x:r,y:l,box:a}}function pt(i,t){if("native"in i)return i;let{canvas:e,currentDevicePixelRatio:s}=t,n=Oe(e),o=n.boxSizing==="border-box",a=yt(n,"\
padding"),r=yt(n,"border","width"),{x:l,y:c,box:h}=Yo(i,e),d=a.left+(h&&r.left),u=a.top+(h&&r.top),{width:f,height:m}=t;return o&&(f-=a.width+r.width,m-=a.height+
r.height),{x:Math.round((l-d)/f*e.width/s),y:Math.round((c-u)/m*e.height/s)}}function $o(i,t,e){let s,n;if(t===void 0||e===void 0){let o=i&&Ce(i);if(!o)t=i.clientWidth,
e=i.clientHeight;else{let a=o.getBoundingClientRect(),r=Oe(o),l=yt(r,"border","width"),c=yt(r,"padding");t=a.width-c.width-l.width,e=a.height-c.height-l.height,
s=_e(r.maxWidth,o,"clientWidth"),n=_e(r.maxHeight,o,"clientHeight")}}return{width:t,height:e,maxWidth:s||xe,maxHeight:n||xe}}var dt=i=>Math.round(i*10)/10;function Ts(i,t,e,s){
let n=Oe(i),o=yt(n,"margin"),a=_e(n.maxWidth,i,"clientWidth")||xe,r=_e(n.maxHeight,i,"clientHeight")||xe,l=$o(i,t,e),{width:c,height:h}=l;if(n.boxSizing==="cont\
ent-box"){let u=yt(n,"border","width"),f=yt(n,"padding");c-=f.width+u.width,h-=f.height+u.height}return c=Math.max(0,c-o.width),h=Math.max(0,s?c/s:h-o.height),c=
dt(Math.min(c,a,l.maxWidth)),h=dt(Math.min(h,r,l.maxHeight)),c&&!h&&(h=dt(c/2)),(t!==void 0||e!==void 0)&&s&&l.height&&h>l.height&&(h=l.height,c=dt(Math.floor(h*
s))),{width:c,height:h}}function wi(i,t,e){let s=t||1,n=dt(i.height*s),o=dt(i.width*s);i.height=dt(i.height),i.width=dt(i.width);let a=i.canvas;a.style&&(e||!a.
style.height&&!a.style.width)&&(a.style.height=`${i.height}px`,a.style.width=`${i.width}px`);let r=Math.floor(n),l=Math.floor(o);return i.currentDevicePixelRatio!==
s||a.height!==r||a.width!==l?(i.currentDevicePixelRatio=s,a.height=r,a.width=l,i.ctx.setTransform(s,0,0,s,0,0),!0):!1}var Ls=(function(){let i=!1;try{let t={get passive(){
return i=!0,!1}};De()&&(window.addEventListener("test",null,t),window.removeEventListener("test",null,t))}catch{}return i})();function Pi(i,t){let e=Wo(i,t),s=e&&
e.match(/^(\d+)(\.\d+)?px$/);return s?+s[1]:void 0}var Uo=function(i,t){return{x(e){return i+i+t-e},setWidth(e){t=e},textAlign(e){return e==="center"?e:e==="right"?"left":"right"},xPlus(e,s){return e-s},leftForLtr(e,s){
return e-s}}},Xo=function(){return{x(i){return i},setWidth(i){},textAlign(i){return i},xPlus(i,t){return i+t},leftForLtr(i,t){return i}}};function Ae(i,t,e){return i?
Uo(t,e):Xo()}function Rs(i,t){let e,s;(t==="ltr"||t==="rtl")&&(e=i.canvas.style,s=[e.getPropertyValue("direction"),e.getPropertyPriority("direction")],e.setProperty(
"direction",t,"important"),i.prevTextDirection=s)}function Es(i,t){t!==void 0&&(delete i.prevTextDirection,i.canvas.style.setProperty("direction",t[0],t[1]))}function me(i,t,e){return i.options.clip?i[e]:t[e]}function Ko(i,t){let{xScale:e,yScale:s}=i;return e&&s?{left:me(e,t,"left"),right:me(e,t,"right"),top:me(s,t,"\
top"),bottom:me(s,t,"bottom")}:t}function Is(i,t){let e=t._clip;if(e.disabled)return!1;let s=Ko(t,i.chartArea);return{left:e.left===!1?0:s.left-(e.left===!0?0:e.
left),right:e.right===!1?i.width:s.right+(e.right===!0?0:e.right),top:e.top===!1?0:s.top-(e.top===!0?0:e.top),bottom:e.bottom===!1?i.height:s.bottom+(e.bottom===
!0?0:e.bottom)}}var Fi=class{constructor(){this._request=null,this._charts=new Map,this._running=!1,this._lastDate=void 0}_notify(t,e,s,n){let o=e.listeners[n],a=e.duration;o.forEach(
r=>r({chart:t,initial:e.initial,numSteps:a,currentStep:Math.min(s-e.start,a)}))}_refresh(){this._request||(this._running=!0,this._request=ui.call(window,()=>{this.
_update(),this._request=null,this._running&&this._refresh()}))}_update(t=Date.now()){let e=0;this._charts.forEach((s,n)=>{if(!s.running||!s.items.length)return;
let o=s.items,a=o.length-1,r=!1,l;for(;a>=0;--a)l=o[a],l._active?(l._total>s.duration&&(s.duration=l._total),l.tick(t),r=!0):(o[a]=o[o.length-1],o.pop());r&&(n.
draw(),this._notify(n,s,t,"progress")),o.length||(s.running=!1,this._notify(n,s,t,"complete"),s.initial=!1),e+=o.length}),this._lastDate=t,e===0&&(this._running=
!1)}_getAnims(t){let e=this._charts,s=e.get(t);return s||(s={running:!1,initial:!0,items:[],listeners:{complete:[],progress:[]}},e.set(t,s)),s}listen(t,e,s){this.
_getAnims(t).listeners[e].push(s)}add(t,e){!e||!e.length||this._getAnims(t).items.push(...e)}has(t){return this._getAnims(t).items.length>0}start(t){let e=this.
_charts.get(t);e&&(e.running=!0,e.start=Date.now(),e.duration=e.items.reduce((s,n)=>Math.max(s,n._duration),0),this._refresh())}running(t){if(!this._running)return!1;
let e=this._charts.get(t);return!(!e||!e.running||!e.items.length)}stop(t){let e=this._charts.get(t);if(!e||!e.items.length)return;let s=e.items,n=s.length-1;for(;n>=
0;--n)s[n].cancel();e.items=[],this._notify(t,e,Date.now(),"complete")}remove(t){return this._charts.delete(t)}},at=new Fi,Fs="transparent",qo={boolean(i,t,e){return e>
.5?t:i},color(i,t,e){let s=pi(i||Fs),n=s.valid&&pi(t||Fs);return n&&n.valid?n.mix(s,e).hexString():t},number(i,t,e){return i+(t-i)*e}},zi=class{constructor(t,e,s,n){
let o=e[s];n=Zt([t.to,n,o,t.from]);let a=Zt([t.from,o,n]);this._active=!0,this._fn=t.fn||qo[t.type||typeof a],this._easing=Tt[t.easing]||Tt.linear,this._start=Math.
floor(Date.now()+(t.delay||0)),this._duration=this._total=Math.floor(t.duration),this._loop=!!t.loop,this._target=e,this._prop=s,this._from=a,this._to=n,this._promises=
void 0}active(){return this._active}update(t,e,s){if(this._active){this._notify(!1);let n=this._target[this._prop],o=s-this._start,a=this._duration-o;this._start=
s,this._duration=Math.floor(Math.max(a,t.duration)),this._total+=o,this._loop=!!t.loop,this._to=Zt([t.to,e,n,t.from]),this._from=Zt([t.from,n,e])}}cancel(){this.
_active&&(this.tick(Date.now()),this._active=!1,this._notify(!1))}tick(t){let e=t-this._start,s=this._duration,n=this._prop,o=this._from,a=this._loop,r=this._to,
l;if(this._active=o!==r&&(a||e<s),!this._active){this._target[n]=r,this._notify(!0);return}if(e<0){this._target[n]=o;return}l=e/s%2,l=a&&l>1?2-l:l,l=this._easing(
Math.min(1,Math.max(0,l))),this._target[n]=this._fn(o,r,l)}wait(){let t=this._promises||(this._promises=[]);return new Promise((e,s)=>{t.push({res:e,rej:s})})}_notify(t){
let e=t?"res":"rej",s=this._promises||[];for(let n=0;n<s.length;n++)s[n][e]()}},Ve=class{constructor(t,e){this._chart=t,this._properties=new Map,this.configure(
e)}configure(t){if(!k(t))return;let e=Object.keys(L.animation),s=this._properties;Object.getOwnPropertyNames(t).forEach(n=>{let o=t[n];if(!k(o))return;let a={};
for(let r of e)a[r]=o[r];(A(o.properties)&&o.properties||[n]).forEach(r=>{(r===n||!s.has(r))&&s.set(r,a)})})}_animateOptions(t,e){let s=e.options,n=Jo(t,s);if(!n)
return[];let o=this._createAnimations(n,s);return s.$shared&&Go(t.options.$animations,s).then(()=>{t.options=s},()=>{}),o}_createAnimations(t,e){let s=this._properties,
n=[],o=t.$animations||(t.$animations={}),a=Object.keys(e),r=Date.now(),l;for(l=a.length-1;l>=0;--l){let c=a[l];if(c.charAt(0)==="$")continue;if(c==="options"){n.
push(...this._animateOptions(t,e));continue}let h=e[c],d=o[c],u=s.get(c);if(d)if(u&&d.active()){d.update(u,h,r);continue}else d.cancel();if(!u||!u.duration){t[c]=
h;continue}o[c]=d=new zi(u,t,c,h),n.push(d)}return n}update(t,e){if(this._properties.size===0){Object.assign(t,e);return}let s=this._createAnimations(t,e);if(s.
length)return at.add(this._chart,s),!0}};function Go(i,t){let e=[],s=Object.keys(t);for(let n=0;n<s.length;n++){let o=i[s[n]];o&&o.active()&&e.push(o.wait())}return Promise.
all(e)}function Jo(i,t){if(!t)return;let e=i.options;if(!e){i.options=t;return}return e.$shared&&(i.options=e=Object.assign({},e,{$shared:!1,$animations:{}})),e}
function zs(i,t){let e=i&&i.options||{},s=e.reverse,n=e.min===void 0?t:0,o=e.max===void 0?t:0;return{start:s?o:n,end:s?n:o}}function Zo(i,t,e){if(e===!1)return!1;
let s=zs(i,e),n=zs(t,e);return{top:n.end,right:s.end,bottom:n.start,left:s.start}}function Qo(i){let t,e,s,n;return k(i)?(t=i.top,e=i.right,s=i.bottom,n=i.left):
t=e=s=n=i,{top:t,right:e,bottom:s,left:n,disabled:i===!1}}function Cn(i,t){let e=[],s=i._getSortedDatasetMetas(t),n,o;for(n=0,o=s.length;n<o;++n)e.push(s[n].index);
return e}function Bs(i,t,e,s={}){let n=i.keys,o=s.mode==="single",a,r,l,c;if(t===null)return;let h=!1;for(a=0,r=n.length;a<r;++a){if(l=+n[a],l===e){if(h=!0,s.all)
continue;break}c=i.values[l],z(c)&&(o||t===0||nt(t)===nt(c))&&(t+=c)}return!h&&!s.all?0:t}function ta(i,t){let{iScale:e,vScale:s}=t,n=e.axis==="x"?"x":"y",o=s.axis===
"x"?"x":"y",a=Object.keys(i),r=new Array(a.length),l,c,h;for(l=0,c=a.length;l<c;++l)h=a[l],r[l]={[n]:h,[o]:i[h]};return r}function Di(i,t){let e=i&&i.options.stacked;
return e||e===void 0&&t.stack!==void 0}function ea(i,t,e){return`${i.id}.${t.id}.${e.stack||e.type}`}function ia(i){let{min:t,max:e,minDefined:s,maxDefined:n}=i.
getUserBounds();return{min:s?t:Number.NEGATIVE_INFINITY,max:n?e:Number.POSITIVE_INFINITY}}function sa(i,t,e){let s=i[t]||(i[t]={});return s[e]||(s[e]={})}function Vs(i,t,e,s){
for(let n of t.getMatchingVisibleMetas(s).reverse()){let o=i[n.index];if(e&&o>0||!e&&o<0)return n.index}return null}function Ns(i,t){let{chart:e,_cachedMeta:s}=i,
n=e._stacks||(e._stacks={}),{iScale:o,vScale:a,index:r}=s,l=o.axis,c=a.axis,h=ea(o,a,s),d=t.length,u;for(let f=0;f<d;++f){let m=t[f],{[l]:g,[c]:p}=m,b=m._stacks||
(m._stacks={});u=b[c]=sa(n,h,g),u[r]=p,u._top=Vs(u,a,!0,s.type),u._bottom=Vs(u,a,!1,s.type);let x=u._visualValues||(u._visualValues={});x[r]=p}}function Ci(i,t){
let e=i.scales;return Object.keys(e).filter(s=>e[s].axis===t).shift()}function na(i,t){return gt(i,{active:!1,dataset:void 0,datasetIndex:t,index:t,mode:"defaul\
t",type:"dataset"})}function oa(i,t,e){return gt(i,{active:!1,dataIndex:t,parsed:void 0,raw:void 0,element:e,index:t,mode:"default",type:"data"})}function Qt(i,t){
let e=i.controller.index,s=i.vScale&&i.vScale.axis;if(s){t=t||i._parsed;for(let n of t){let o=n._stacks;!o||o[s]===void 0||o[s][e]===void 0||(delete o[s][e],o[s].
_visualValues!==void 0&&o[s]._visualValues[e]!==void 0&&delete o[s]._visualValues[e])}}}var Oi=i=>i==="reset"||i==="none",Ws=(i,t)=>t?i:Object.assign({},i),aa=(i,t,e)=>i&&
!t.hidden&&t._stacked&&{keys:Cn(e,!0),values:null},Ne=class{static defaults={};static datasetElementType=null;static dataElementType=null;constructor(t,e){this.
chart=t,this._ctx=t.ctx,this.index=e,this._cachedDataOpts={},this._cachedMeta=this.getMeta(),this._type=this._cachedMeta.type,this.options=void 0,this._parsing=
!1,this._data=void 0,this._objectData=void 0,this._sharedOptions=void 0,this._drawStart=void 0,this._drawCount=void 0,this.enableOptionSharing=!1,this.supportsDecimation=
!1,this.$context=void 0,this._syncList=[],this.datasetElementType=new.target.datasetElementType,this.dataElementType=new.target.dataElementType,this.initialize()}initialize(){
let t=this._cachedMeta;this.configure(),this.linkScales(),t._stacked=Di(t.vScale,t),this.addElements(),this.options.fill&&!this.chart.isPluginEnabled("filler")&&
console.warn("Tried to use the 'fill' option without the 'Filler' plugin enabled. Please import and register the 'Filler' plugin and make sure it is not disable\
d in the options")}updateIndex(t){this.index!==t&&Qt(this._cachedMeta),this.index=t}linkScales(){let t=this.chart,e=this._cachedMeta,s=this.getDataset(),n=(d,u,f,m)=>d===
"x"?u:d==="r"?m:f,o=e.xAxisID=O(s.xAxisID,Ci(t,"x")),a=e.yAxisID=O(s.yAxisID,Ci(t,"y")),r=e.rAxisID=O(s.rAxisID,Ci(t,"r")),l=e.indexAxis,c=e.iAxisID=n(l,o,a,r),
h=e.vAxisID=n(l,a,o,r);e.xScale=this.getScaleForId(o),e.yScale=this.getScaleForId(a),e.rScale=this.getScaleForId(r),e.iScale=this.getScaleForId(c),e.vScale=this.
getScaleForId(h)}getDataset(){return this.chart.data.datasets[this.index]}getMeta(){return this.chart.getDatasetMeta(this.index)}getScaleForId(t){return this.chart.
scales[t]}_getOtherScale(t){let e=this._cachedMeta;return t===e.iScale?e.vScale:e.iScale}reset(){this._update("reset")}_destroy(){let t=this._cachedMeta;this._data&&
hi(this._data,this),t._stacked&&Qt(t)}_dataCheck(){let t=this.getDataset(),e=t.data||(t.data=[]),s=this._data;if(k(e)){let n=this._cachedMeta;this._data=ta(e,n)}else if(s!==
e){if(s){hi(s,this);let n=this._cachedMeta;Qt(n),n._parsed=[]}e&&Object.isExtensible(e)&&ys(e,this),this._syncList=[],this._data=e}}addElements(){let t=this._cachedMeta;
this._dataCheck(),this.datasetElementType&&(t.dataset=new this.datasetElementType)}buildOrUpdateElements(t){let e=this._cachedMeta,s=this.getDataset(),n=!1;this.
_dataCheck();let o=e._stacked;e._stacked=Di(e.vScale,e),e.stack!==s.stack&&(n=!0,Qt(e),e.stack=s.stack),this._resyncElements(t),(n||o!==e._stacked)&&(Ns(this,e.
_parsed),e._stacked=Di(e.vScale,e))}configure(){let t=this.chart.config,e=t.datasetScopeKeys(this._type),s=t.getOptionScopes(this.getDataset(),e,!0);this.options=
t.createResolver(s,this.getContext()),this._parsing=this.options.parsing,this._cachedDataOpts={}}parse(t,e){let{_cachedMeta:s,_data:n}=this,{iScale:o,_stacked:a}=s,
r=o.axis,l=t===0&&e===n.length?!0:s._sorted,c=t>0&&s._parsed[t-1],h,d,u;if(this._parsing===!1)s._parsed=n,s._sorted=!0,u=n;else{A(n[t])?u=this.parseArrayData(s,
n,t,e):k(n[t])?u=this.parseObjectData(s,n,t,e):u=this.parsePrimitiveData(s,n,t,e);let f=()=>d[r]===null||c&&d[r]<c[r];for(h=0;h<e;++h)s._parsed[h+t]=d=u[h],l&&(f()&&
(l=!1),c=d);s._sorted=l}a&&Ns(this,u)}parsePrimitiveData(t,e,s,n){let{iScale:o,vScale:a}=t,r=o.axis,l=a.axis,c=o.getLabels(),h=o===a,d=new Array(n),u,f,m;for(u=
0,f=n;u<f;++u)m=u+s,d[u]={[r]:h||o.parse(c[m],m),[l]:a.parse(e[m],m)};return d}parseArrayData(t,e,s,n){let{xScale:o,yScale:a}=t,r=new Array(n),l,c,h,d;for(l=0,c=
n;l<c;++l)h=l+s,d=e[h],r[l]={x:o.parse(d[0],h),y:a.parse(d[1],h)};return r}parseObjectData(t,e,s,n){let{xScale:o,yScale:a}=t,{xAxisKey:r="x",yAxisKey:l="y"}=this.
_parsing,c=new Array(n),h,d,u,f;for(h=0,d=n;h<d;++h)u=h+s,f=e[u],c[h]={x:o.parse(vt(f,r),u),y:a.parse(vt(f,l),u)};return c}getParsed(t){return this._cachedMeta.
_parsed[t]}getDataElement(t){return this._cachedMeta.data[t]}applyStack(t,e,s){let n=this.chart,o=this._cachedMeta,a=e[t.axis],r={keys:Cn(n,!0),values:e._stacks[t.
axis]._visualValues};return Bs(r,a,o.index,{mode:s})}updateRangeFromParsed(t,e,s,n){let o=s[e.axis],a=o===null?NaN:o,r=n&&s._stacks[e.axis];n&&r&&(n.values=r,a=
Bs(n,o,this._cachedMeta.index)),t.min=Math.min(t.min,a),t.max=Math.max(t.max,a)}getMinMax(t,e){let s=this._cachedMeta,n=s._parsed,o=s._sorted&&t===s.iScale,a=n.
length,r=this._getOtherScale(t),l=aa(e,s,this.chart),c={min:Number.POSITIVE_INFINITY,max:Number.NEGATIVE_INFINITY},{min:h,max:d}=ia(r),u,f;function m(){f=n[u];let g=f[r.
axis];return!z(f[t.axis])||h>g||d<g}for(u=0;u<a&&!(!m()&&(this.updateRangeFromParsed(c,t,f,l),o));++u);if(o){for(u=a-1;u>=0;--u)if(!m()){this.updateRangeFromParsed(
c,t,f,l);break}}return c}getAllParsedValues(t){let e=this._cachedMeta._parsed,s=[],n,o,a;for(n=0,o=e.length;n<o;++n)a=e[n][t.axis],z(a)&&s.push(a);return s}getMaxOverflow(){
return!1}getLabelAndValue(t){let e=this._cachedMeta,s=e.iScale,n=e.vScale,o=this.getParsed(t);return{label:s?""+s.getLabelForValue(o[s.axis]):"",value:n?""+n.getLabelForValue(
o[n.axis]):""}}_update(t){let e=this._cachedMeta;this.update(t||"default"),e._clip=Qo(O(this.options.clip,Zo(e.xScale,e.yScale,this.getMaxOverflow())))}update(t){}draw(){
let t=this._ctx,e=this.chart,s=this._cachedMeta,n=s.data||[],o=e.chartArea,a=[],r=this._drawStart||0,l=this._drawCount||n.length-r,c=this.options.drawActiveElementsOnTop,
h;for(s.dataset&&s.dataset.draw(t,o,r,l),h=r;h<r+l;++h){let d=n[h];d.hidden||(d.active&&c?a.push(d):d.draw(t,o))}for(h=0;h<a.length;++h)a[h].draw(t,o)}getStyle(t,e){
let s=e?"active":"default";return t===void 0&&this._cachedMeta.dataset?this.resolveDatasetElementOptions(s):this.resolveDataElementOptions(t||0,s)}getContext(t,e,s){
let n=this.getDataset(),o;if(t>=0&&t<this._cachedMeta.data.length){let a=this._cachedMeta.data[t];o=a.$context||(a.$context=oa(this.getContext(),t,a)),o.parsed=
this.getParsed(t),o.raw=n.data[t],o.index=o.dataIndex=t}else o=this.$context||(this.$context=na(this.chart.getContext(),this.index)),o.dataset=n,o.index=o.datasetIndex=
this.index;return o.active=!!e,o.mode=s,o}resolveDatasetElementOptions(t){return this._resolveElementOptions(this.datasetElementType.id,t)}resolveDataElementOptions(t,e){
return this._resolveElementOptions(this.dataElementType.id,e,t)}_resolveElementOptions(t,e="default",s){let n=e==="active",o=this._cachedDataOpts,a=t+"-"+e,r=o[a],
l=this.enableOptionSharing&&Et(s);if(r)return Ws(r,l);let c=this.chart.config,h=c.datasetElementScopeKeys(this._type,t),d=n?[`${t}Hover`,"hover",t,""]:[t,""],u=c.
getOptionScopes(this.getDataset(),h),f=Object.keys(L.elements[t]),m=()=>this.getContext(s,n,e),g=c.resolveNamedOptions(u,f,m,d);return g.$shared&&(g.$shared=l,o[a]=
Object.freeze(Ws(g,l))),g}_resolveAnimations(t,e,s){let n=this.chart,o=this._cachedDataOpts,a=`animation-${e}`,r=o[a];if(r)return r;let l;if(n.options.animation!==
!1){let h=this.chart.config,d=h.datasetAnimationScopeKeys(this._type,e),u=h.getOptionScopes(this.getDataset(),d);l=h.createResolver(u,this.getContext(t,s,e))}let c=new Ve(
n,l&&l.animations);return l&&l._cacheable&&(o[a]=Object.freeze(c)),c}getSharedOptions(t){if(t.$shared)return this._sharedOptions||(this._sharedOptions=Object.assign(
{},t))}includeOptions(t,e){return!e||Oi(t)||this.chart._animationsDisabled}_getSharedOptions(t,e){let s=this.resolveDataElementOptions(t,e),n=this._sharedOptions,
o=this.getSharedOptions(s),a=this.includeOptions(e,o)||o!==n;return this.updateSharedOptions(o,e,s),{sharedOptions:o,includeOptions:a}}updateElement(t,e,s,n){Oi(
n)?Object.assign(t,s):this._resolveAnimations(e,n).update(t,s)}updateSharedOptions(t,e,s){t&&!Oi(e)&&this._resolveAnimations(void 0,e).update(t,s)}_setStyle(t,e,s,n){
t.active=n;let o=this.getStyle(e,n);this._resolveAnimations(e,s,n).update(t,{options:!n&&this.getSharedOptions(o)||o})}removeHoverStyle(t,e,s){this._setStyle(t,
s,"active",!1)}setHoverStyle(t,e,s){this._setStyle(t,s,"active",!0)}_removeDatasetHoverStyle(){let t=this._cachedMeta.dataset;t&&this._setStyle(t,void 0,"active",
!1)}_setDatasetHoverStyle(){let t=this._cachedMeta.dataset;t&&this._setStyle(t,void 0,"active",!0)}_resyncElements(t){let e=this._data,s=this._cachedMeta.data;for(let[
r,l,c]of this._syncList)this[r](l,c);this._syncList=[];let n=s.length,o=e.length,a=Math.min(o,n);a&&this.parse(0,a),o>n?this._insertElements(n,o-n,t):o<n&&this.
_removeElements(o,n-o)}_insertElements(t,e,s=!0){let n=this._cachedMeta,o=n.data,a=t+e,r,l=c=>{for(c.length+=e,r=c.length-1;r>=a;r--)c[r]=c[r-e]};for(l(o),r=t;r<
a;++r)o[r]=new this.dataElementType;this._parsing&&l(n._parsed),this.parse(t,e),s&&this.updateElements(o,t,e,"reset")}updateElements(t,e,s,n){}_removeElements(t,e){
let s=this._cachedMeta;if(this._parsing){let n=s._parsed.splice(t,e);s._stacked&&Qt(s,n)}s.data.splice(t,e)}_sync(t){if(this._parsing)this._syncList.push(t);else{
let[e,s,n]=t;this[e](s,n)}this.chart._dataChanges.push([this.index,...t])}_onDataPush(){let t=arguments.length;this._sync(["_insertElements",this.getDataset().data.
length-t,t])}_onDataPop(){this._sync(["_removeElements",this._cachedMeta.data.length-1,1])}_onDataShift(){this._sync(["_removeElements",0,1])}_onDataSplice(t,e){
e&&this._sync(["_removeElements",t,e]);let s=arguments.length-2;s&&this._sync(["_insertElements",t,s])}_onDataUnshift(){this._sync(["_insertElements",0,arguments.
length])}};function ra(i,t){if(!i._cache.$bar){let e=i.getMatchingVisibleMetas(t),s=[];for(let n=0,o=e.length;n<o;n++)s=s.concat(e[n].controller.getAllParsedValues(
i));i._cache.$bar=di(s.sort((n,o)=>n-o))}return i._cache.$bar}function la(i){let t=i.iScale,e=ra(t,i.type),s=t._length,n,o,a,r,l=()=>{a===32767||a===-32768||(Et(
r)&&(s=Math.min(s,Math.abs(a-r)||s)),r=a)};for(n=0,o=e.length;n<o;++n)a=t.getPixelForValue(e[n]),l();for(r=void 0,n=0,o=t.ticks.length;n<o;++n)a=t.getPixelForTick(
n),l();return s}function ca(i,t,e,s){let n=e.barThickness,o,a;return w(n)?(o=t.min*e.categoryPercentage,a=e.barPercentage):(o=n*s,a=1),{chunk:o/s,ratio:a,start:t.
pixels[i]-o/2}}function ha(i,t,e,s){let n=t.pixels,o=n[i],a=i>0?n[i-1]:null,r=i<n.length-1?n[i+1]:null,l=e.categoryPercentage;a===null&&(a=o-(r===null?t.end-t.start:
r-o)),r===null&&(r=o+o-a);let c=o-(o-Math.min(a,r))/2*l;return{chunk:Math.abs(r-a)/2*l/s,ratio:e.barPercentage,start:c}}function da(i,t,e,s){let n=e.parse(i[0],
s),o=e.parse(i[1],s),a=Math.min(n,o),r=Math.max(n,o),l=a,c=r;Math.abs(a)>Math.abs(r)&&(l=r,c=a),t[e.axis]=c,t._custom={barStart:l,barEnd:c,start:n,end:o,min:a,max:r}}
function On(i,t,e,s){return A(i)?da(i,t,e,s):t[e.axis]=e.parse(i,s),t}function Hs(i,t,e,s){let n=i.iScale,o=i.vScale,a=n.getLabels(),r=n===o,l=[],c,h,d,u;for(c=
e,h=e+s;c<h;++c)u=t[c],d={},d[n.axis]=r||n.parse(a[c],c),l.push(On(u,d,o,c));return l}function Ai(i){return i&&i.barStart!==void 0&&i.barEnd!==void 0}function ua(i,t,e){
return i!==0?nt(i):(t.isHorizontal()?1:-1)*(t.min>=e?1:-1)}function fa(i){let t,e,s,n,o;return i.horizontal?(t=i.base>i.x,e="left",s="right"):(t=i.base<i.y,e="b\
ottom",s="top"),t?(n="end",o="start"):(n="start",o="end"),{start:e,end:s,reverse:t,top:n,bottom:o}}function ga(i,t,e,s){let n=t.borderSkipped,o={};if(!n){i.borderSkipped=
o;return}if(n===!0){i.borderSkipped={top:!0,right:!0,bottom:!0,left:!0};return}let{start:a,end:r,reverse:l,top:c,bottom:h}=fa(i);n==="middle"&&e&&(i.enableBorderRadius=
!0,(e._top||0)===s?n=c:(e._bottom||0)===s?n=h:(o[js(h,a,r,l)]=!0,n=c)),o[js(n,a,r,l)]=!0,i.borderSkipped=o}function js(i,t,e,s){return s?(i=pa(i,t,e),i=Ys(i,e,t)):
i=Ys(i,t,e),i}function pa(i,t,e){return i===t?e:i===e?t:i}function Ys(i,t,e){return i==="start"?t:i==="end"?e:i}function ma(i,{inflateAmount:t},e){i.inflateAmount=
t==="auto"?e===1?.33:0:t}var We=class extends Ne{static id="bar";static defaults={datasetElementType:!1,dataElementType:"bar",categoryPercentage:.8,barPercentage:.9,
grouped:!0,animations:{numbers:{type:"number",properties:["x","y","base","width","height"]}}};static overrides={scales:{_index_:{type:"category",offset:!0,grid:{
offset:!0}},_value_:{type:"linear",beginAtZero:!0}}};parsePrimitiveData(t,e,s,n){return Hs(t,e,s,n)}parseArrayData(t,e,s,n){return Hs(t,e,s,n)}parseObjectData(t,e,s,n){
let{iScale:o,vScale:a}=t,{xAxisKey:r="x",yAxisKey:l="y"}=this._parsing,c=o.axis==="x"?r:l,h=a.axis==="x"?r:l,d=[],u,f,m,g;for(u=s,f=s+n;u<f;++u)g=e[u],m={},m[o.
axis]=o.parse(vt(g,c),u),d.push(On(vt(g,h),m,a,u));return d}updateRangeFromParsed(t,e,s,n){super.updateRangeFromParsed(t,e,s,n);let o=s._custom;o&&e===this._cachedMeta.
vScale&&(t.min=Math.min(t.min,o.min),t.max=Math.max(t.max,o.max))}getMaxOverflow(){return 0}getLabelAndValue(t){let e=this._cachedMeta,{iScale:s,vScale:n}=e,o=this.
getParsed(t),a=o._custom,r=Ai(a)?"["+a.start+", "+a.end+"]":""+n.getLabelForValue(o[n.axis]);return{label:""+s.getLabelForValue(o[s.axis]),value:r}}initialize(){
this.enableOptionSharing=!0,super.initialize();let t=this._cachedMeta;t.stack=this.getDataset().stack}update(t){let e=this._cachedMeta;this.updateElements(e.data,
0,e.data.length,t)}updateElements(t,e,s,n){let o=n==="reset",{index:a,_cachedMeta:{vScale:r}}=this,l=r.getBasePixel(),c=r.isHorizontal(),h=this._getRuler(),{sharedOptions:d,
includeOptions:u}=this._getSharedOptions(e,n);for(let f=e;f<e+s;f++){let m=this.getParsed(f),g=o||w(m[r.axis])?{base:l,head:l}:this._calculateBarValuePixels(f),
p=this._calculateBarIndexPixels(f,h),b=(m._stacks||{})[r.axis],x={horizontal:c,base:g.base,enableBorderRadius:!b||Ai(m._custom)||a===b._top||a===b._bottom,x:c?g.
head:p.center,y:c?p.center:g.head,height:c?p.size:Math.abs(g.size),width:c?Math.abs(g.size):p.size};u&&(x.options=d||this.resolveDataElementOptions(f,t[f].active?
"active":n));let y=x.options||t[f].options;ga(x,y,b,a),ma(x,y,h.ratio),this.updateElement(t[f],f,x,n)}}_getStacks(t,e){let{iScale:s}=this._cachedMeta,n=s.getMatchingVisibleMetas(
this._type).filter(h=>h.controller.options.grouped),o=s.options.stacked,a=[],r=this._cachedMeta.controller.getParsed(e),l=r&&r[s.axis],c=h=>{let d=h._parsed.find(
f=>f[s.axis]===l),u=d&&d[h.vScale.axis];if(w(u)||isNaN(u))return!0};for(let h of n)if(!(e!==void 0&&c(h))&&((o===!1||a.indexOf(h.stack)===-1||o===void 0&&h.stack===
void 0)&&a.push(h.stack),h.index===t))break;return a.length||a.push(void 0),a}_getStackCount(t){return this._getStacks(void 0,t).length}_getAxisCount(){return this.
_getAxis().length}getFirstScaleIdForIndexAxis(){let t=this.chart.scales,e=this.chart.options.indexAxis;return Object.keys(t).filter(s=>t[s].axis===e).shift()}_getAxis(){
let t={},e=this.getFirstScaleIdForIndexAxis();for(let s of this.chart.data.datasets)t[O(this.chart.options.indexAxis==="x"?s.xAxisID:s.yAxisID,e)]=!0;return Object.
keys(t)}_getStackIndex(t,e,s){let n=this._getStacks(t,s),o=e!==void 0?n.indexOf(e):-1;return o===-1?n.length-1:o}_getRuler(){let t=this.options,e=this._cachedMeta,
s=e.iScale,n=[],o,a;for(o=0,a=e.data.length;o<a;++o)n.push(s.getPixelForValue(this.getParsed(o)[s.axis],o));let r=t.barThickness;return{min:r||la(e),pixels:n,start:s.
_startPixel,end:s._endPixel,stackCount:this._getStackCount(),scale:s,grouped:t.grouped,ratio:r?1:t.categoryPercentage*t.barPercentage}}_calculateBarValuePixels(t){
let{_cachedMeta:{vScale:e,_stacked:s,index:n},options:{base:o,minBarLength:a}}=this,r=o||0,l=this.getParsed(t),c=l._custom,h=Ai(c),d=l[e.axis],u=0,f=s?this.applyStack(
e,l,s):d,m,g;f!==d&&(u=f-d,f=d),h&&(d=c.barStart,f=c.barEnd-c.barStart,d!==0&&nt(d)!==nt(c.barEnd)&&(u=0),u+=d);let p=!w(o)&&!h?o:u,b=e.getPixelForValue(p);if(this.
chart.getDataVisibility(t)?m=e.getPixelForValue(u+f):m=b,g=m-b,Math.abs(g)<a){g=ua(g,e,r)*a,d===r&&(b-=g/2);let x=e.getPixelForDecimal(0),y=e.getPixelForDecimal(
1),M=Math.min(x,y),_=Math.max(x,y);b=Math.max(Math.min(b,_),M),m=b+g,s&&!h&&(l._stacks[e.axis]._visualValues[n]=e.getValueForPixel(m)-e.getValueForPixel(b))}if(b===
e.getPixelForValue(r)){let x=nt(g)*e.getLineWidthForValue(r)/2;b+=x,g-=x}return{size:g,base:b,head:m,center:m+g/2}}_calculateBarIndexPixels(t,e){let s=e.scale,n=this.
options,o=n.skipNull,a=O(n.maxBarThickness,1/0),r,l,c=this._getAxisCount();if(e.grouped){let h=o?this._getStackCount(t):e.stackCount,d=n.barThickness==="flex"?ha(
t,e,n,h*c):ca(t,e,n,h*c),u=this.chart.options.indexAxis==="x"?this.getDataset().xAxisID:this.getDataset().yAxisID,f=this._getAxis().indexOf(O(u,this.getFirstScaleIdForIndexAxis())),
m=this._getStackIndex(this.index,this._cachedMeta.stack,o?t:void 0)+f;r=d.start+d.chunk*m+d.chunk/2,l=Math.min(a,d.chunk*d.ratio)}else r=s.getPixelForValue(this.
getParsed(t)[s.axis],t),l=Math.min(a,e.min*e.ratio);return{base:r-l/2,head:r+l/2,center:r,size:l}}draw(){let t=this._cachedMeta,e=t.vScale,s=t.data,n=s.length,o=0;
for(;o<n;++o)this.getParsed(o)[e.axis]!==null&&!s[o].hidden&&s[o].draw(this._ctx)}};function wt(){throw new Error("This method is not implemented: Check that a complete date adapter is provided.")}var Bi=class i{static override(t){Object.assign(
i.prototype,t)}options;constructor(t){this.options=t||{}}init(){}formats(){return wt()}parse(){return wt()}format(){return wt()}add(){return wt()}diff(){return wt()}startOf(){
return wt()}endOf(){return wt()}},ba={_date:Bi};function xa(i,t,e,s){let{controller:n,data:o,_sorted:a}=i,r=n._cachedMeta.iScale,l=i.dataset&&i.dataset.options?
i.dataset.options.spanGaps:null;if(r&&t===r.axis&&t!=="r"&&a&&o.length){let c=r._reversePixels?bs:ke;if(s){if(n._sharedOptions){let h=o[0],d=typeof h.getRange==
"function"&&h.getRange(t);if(d){let u=c(o,t,e-d),f=c(o,t,e+d);return{lo:u.lo,hi:f.hi}}}}else{let h=c(o,t,e);if(l){let{vScale:d}=n._cachedMeta,{_parsed:u}=i,f=u.
slice(0,h.lo+1).reverse().findIndex(g=>!w(g[d.axis]));h.lo-=Math.max(0,f);let m=u.slice(h.hi).findIndex(g=>!w(g[d.axis]));h.hi+=Math.max(0,m)}return h}}return{lo:0,
hi:o.length-1}}function le(i,t,e,s,n){let o=i.getSortedVisibleDatasetMetas(),a=e[t];for(let r=0,l=o.length;r<l;++r){let{index:c,data:h}=o[r],{lo:d,hi:u}=xa(o[r],
t,a,n);for(let f=d;f<=u;++f){let m=h[f];m.skip||s(m,c,f)}}}function _a(i){let t=i.indexOf("x")!==-1,e=i.indexOf("y")!==-1;return function(s,n){let o=t?Math.abs(
s.x-n.x):0,a=e?Math.abs(s.y-n.y):0;return Math.sqrt(Math.pow(o,2)+Math.pow(a,2))}}function Ti(i,t,e,s,n){let o=[];return!n&&!i.isPointInArea(t)||le(i,e,t,function(r,l,c){
!n&&!kt(r,i.chartArea,0)||r.inRange(t.x,t.y,s)&&o.push({element:r,datasetIndex:l,index:c})},!0),o}function ya(i,t,e,s){let n=[];function o(a,r,l){let{startAngle:c,
endAngle:h}=a.getProps(["startAngle","endAngle"],s),{angle:d}=fs(a,{x:t.x,y:t.y});ps(d,c,h)&&n.push({element:a,datasetIndex:r,index:l})}return le(i,e,t,o),n}function Ma(i,t,e,s,n,o){
let a=[],r=_a(e),l=Number.POSITIVE_INFINITY;function c(h,d,u){let f=h.inRange(t.x,t.y,n);if(s&&!f)return;let m=h.getCenterPoint(n);if(!(!!o||i.isPointInArea(m))&&
!f)return;let p=r(t,m);p<l?(a=[{element:h,datasetIndex:d,index:u}],l=p):p===l&&a.push({element:h,datasetIndex:d,index:u})}return le(i,e,t,c),a}function Li(i,t,e,s,n,o){
return!o&&!i.isPointInArea(t)?[]:e==="r"&&!s?ya(i,t,e,n):Ma(i,t,e,s,n,o)}function $s(i,t,e,s,n){let o=[],a=e==="x"?"inXRange":"inYRange",r=!1;return le(i,e,t,(l,c,h)=>{
l[a]&&l[a](t[e],n)&&(o.push({element:l,datasetIndex:c,index:h}),r=r||l.inRange(t.x,t.y,n))}),s&&!r?[]:o}var va={evaluateInteractionItems:le,modes:{index(i,t,e,s){
let n=pt(t,i),o=e.axis||"x",a=e.includeInvisible||!1,r=e.intersect?Ti(i,n,o,s,a):Li(i,n,o,!1,s,a),l=[];return r.length?(i.getSortedVisibleDatasetMetas().forEach(
c=>{let h=r[0].index,d=c.data[h];d&&!d.skip&&l.push({element:d,datasetIndex:c.index,index:h})}),l):[]},dataset(i,t,e,s){let n=pt(t,i),o=e.axis||"xy",a=e.includeInvisible||
!1,r=e.intersect?Ti(i,n,o,s,a):Li(i,n,o,!1,s,a);if(r.length>0){let l=r[0].datasetIndex,c=i.getDatasetMeta(l).data;r=[];for(let h=0;h<c.length;++h)r.push({element:c[h],
datasetIndex:l,index:h})}return r},point(i,t,e,s){let n=pt(t,i),o=e.axis||"xy",a=e.includeInvisible||!1;return Ti(i,n,o,s,a)},nearest(i,t,e,s){let n=pt(t,i),o=e.
axis||"xy",a=e.includeInvisible||!1;return Li(i,n,o,e.intersect,s,a)},x(i,t,e,s){let n=pt(t,i);return $s(i,n,"x",e.intersect,s)},y(i,t,e,s){let n=pt(t,i);return $s(
i,n,"y",e.intersect,s)}}},An=["left","top","right","bottom"];function te(i,t){return i.filter(e=>e.pos===t)}function Us(i,t){return i.filter(e=>An.indexOf(e.pos)===
-1&&e.box.axis===t)}function ee(i,t){return i.sort((e,s)=>{let n=t?s:e,o=t?e:s;return n.weight===o.weight?n.index-o.index:n.weight-o.weight})}function ka(i){let t=[],
e,s,n,o,a,r;for(e=0,s=(i||[]).length;e<s;++e)n=i[e],{position:o,options:{stack:a,stackWeight:r=1}}=n,t.push({index:e,box:n,pos:o,horizontal:n.isHorizontal(),weight:n.
weight,stack:a&&o+a,stackWeight:r});return t}function Sa(i){let t={};for(let e of i){let{stack:s,pos:n,stackWeight:o}=e;if(!s||!An.includes(n))continue;let a=t[s]||
(t[s]={count:0,placed:0,weight:0,size:0});a.count++,a.weight+=o}return t}function wa(i,t){let e=Sa(i),{vBoxMaxWidth:s,hBoxMaxHeight:n}=t,o,a,r;for(o=0,a=i.length;o<
a;++o){r=i[o];let{fullSize:l}=r.box,c=e[r.stack],h=c&&r.stackWeight/c.weight;r.horizontal?(r.width=h?h*s:l&&t.availableWidth,r.height=n):(r.width=s,r.height=h?h*
n:l&&t.availableHeight)}return e}function Pa(i){let t=ka(i),e=ee(t.filter(c=>c.box.fullSize),!0),s=ee(te(t,"left"),!0),n=ee(te(t,"right")),o=ee(te(t,"top"),!0),
a=ee(te(t,"bottom")),r=Us(t,"x"),l=Us(t,"y");return{fullSize:e,leftAndTop:s.concat(o),rightAndBottom:n.concat(l).concat(a).concat(r),chartArea:te(t,"chartArea"),
vertical:s.concat(n).concat(l),horizontal:o.concat(a).concat(r)}}function Xs(i,t,e,s){return Math.max(i[e],t[e])+Math.max(i[s],t[s])}function Tn(i,t){i.top=Math.
max(i.top,t.top),i.left=Math.max(i.left,t.left),i.bottom=Math.max(i.bottom,t.bottom),i.right=Math.max(i.right,t.right)}function Da(i,t,e,s){let{pos:n,box:o}=e,a=i.
maxPadding;if(!k(n)){e.size&&(i[n]-=e.size);let d=s[e.stack]||{size:0,count:1};d.size=Math.max(d.size,e.horizontal?o.height:o.width),e.size=d.size/d.count,i[n]+=
e.size}o.getPadding&&Tn(a,o.getPadding());let r=Math.max(0,t.outerWidth-Xs(a,i,"left","right")),l=Math.max(0,t.outerHeight-Xs(a,i,"top","bottom")),c=r!==i.w,h=l!==
i.h;return i.w=r,i.h=l,e.horizontal?{same:c,other:h}:{same:h,other:c}}function Ca(i){let t=i.maxPadding;function e(s){let n=Math.max(t[s]-i[s],0);return i[s]+=n,
n}i.y+=e("top"),i.x+=e("left"),e("right"),e("bottom")}function Oa(i,t){let e=t.maxPadding;function s(n){let o={left:0,top:0,right:0,bottom:0};return n.forEach(a=>{
o[a]=Math.max(t[a],e[a])}),o}return s(i?["left","right"]:["top","bottom"])}function ne(i,t,e,s){let n=[],o,a,r,l,c,h;for(o=0,a=i.length,c=0;o<a;++o){r=i[o],l=r.
box,l.update(r.width||t.w,r.height||t.h,Oa(r.horizontal,t));let{same:d,other:u}=Da(t,e,r,s);c|=d&&n.length,h=h||u,l.fullSize||n.push(r)}return c&&ne(n,t,e,s)||h}
function Te(i,t,e,s,n){i.top=e,i.left=t,i.right=t+s,i.bottom=e+n,i.width=s,i.height=n}function Ks(i,t,e,s){let n=e.padding,{x:o,y:a}=t;for(let r of i){let l=r.box,
c=s[r.stack]||{count:1,placed:0,weight:1},h=r.stackWeight/c.weight||1;if(r.horizontal){let d=t.w*h,u=c.size||l.height;Et(c.start)&&(a=c.start),l.fullSize?Te(l,n.
left,a,e.outerWidth-n.right-n.left,u):Te(l,t.left+c.placed,a,d,u),c.start=a,c.placed+=d,a=l.bottom}else{let d=t.h*h,u=c.size||l.width;Et(c.start)&&(o=c.start),l.
fullSize?Te(l,o,n.top,u,e.outerHeight-n.bottom-n.top):Te(l,o,t.top+c.placed,u,d),c.start=o,c.placed+=d,o=l.right}}t.x=o,t.y=a}var Le={addBox(i,t){i.boxes||(i.boxes=
[]),t.fullSize=t.fullSize||!1,t.position=t.position||"top",t.weight=t.weight||0,t._layers=t._layers||function(){return[{z:0,draw(e){t.draw(e)}}]},i.boxes.push(t)},
removeBox(i,t){let e=i.boxes?i.boxes.indexOf(t):-1;e!==-1&&i.boxes.splice(e,1)},configure(i,t,e){t.fullSize=e.fullSize,t.position=e.position,t.weight=e.weight},
update(i,t,e,s){if(!i)return;let n=$(i.options.layout.padding),o=Math.max(t-n.width,0),a=Math.max(e-n.height,0),r=Pa(i.boxes),l=r.vertical,c=r.horizontal;P(i.boxes,
g=>{typeof g.beforeLayout=="function"&&g.beforeLayout()});let h=l.reduce((g,p)=>p.box.options&&p.box.options.display===!1?g:g+1,0)||1,d=Object.freeze({outerWidth:t,
outerHeight:e,padding:n,availableWidth:o,availableHeight:a,vBoxMaxWidth:o/2/h,hBoxMaxHeight:a/2}),u=Object.assign({},n);Tn(u,$(s));let f=Object.assign({maxPadding:u,
w:o,h:a,x:n.left,y:n.top},n),m=wa(l.concat(c),d);ne(r.fullSize,f,d,m),ne(l,f,d,m),ne(c,f,d,m)&&ne(l,f,d,m),Ca(f),Ks(r.leftAndTop,f,d,m),f.x+=f.w,f.y+=f.h,Ks(r.rightAndBottom,
f,d,m),i.chartArea={left:f.left,top:f.top,right:f.left+f.w,bottom:f.top+f.h,height:f.h,width:f.w},P(r.chartArea,g=>{let p=g.box;Object.assign(p,i.chartArea),p.update(
f.w,f.h,{left:0,top:0,right:0,bottom:0})})}},He=class{acquireContext(t,e){}releaseContext(t){return!1}addEventListener(t,e,s){}removeEventListener(t,e,s){}getDevicePixelRatio(){
return 1}getMaximumSize(t,e,s,n){return e=Math.max(0,e||t.width),s=s||t.height,{width:e,height:Math.max(0,n?Math.floor(e/n):s)}}isAttached(t){return!0}updateConfig(t){}},
Vi=class extends He{acquireContext(t){return t&&t.getContext&&t.getContext("2d")||null}updateConfig(t){t.options.animation=!1}},ze="$chartjs",Aa={touchstart:"mo\
usedown",touchmove:"mousemove",touchend:"mouseup",pointerenter:"mouseenter",pointerdown:"mousedown",pointermove:"mousemove",pointerup:"mouseup",pointerleave:"mo\
useout",pointerout:"mouseout"},qs=i=>i===null||i==="";function Ta(i,t){let e=i.style,s=i.getAttribute("height"),n=i.getAttribute("width");if(i[ze]={initial:{height:s,
width:n,style:{display:e.display,height:e.height,width:e.width}}},e.display=e.display||"block",e.boxSizing=e.boxSizing||"border-box",qs(n)){let o=Pi(i,"width");
o!==void 0&&(i.width=o)}if(qs(s))if(i.style.height==="")i.height=i.width/(t||2);else{let o=Pi(i,"height");o!==void 0&&(i.height=o)}return i}var Ln=Ls?{passive:!0}:
!1;function La(i,t,e){i&&i.addEventListener(t,e,Ln)}function Ra(i,t,e){i&&i.canvas&&i.canvas.removeEventListener(t,e,Ln)}function Ea(i,t){let e=Aa[i.type]||i.type,
{x:s,y:n}=pt(i,t);return{type:e,chart:t,native:i,x:s!==void 0?s:null,y:n!==void 0?n:null}}function je(i,t){for(let e of i)if(e===t||e.contains(t))return!0}function Ia(i,t,e){
let s=i.canvas,n=new MutationObserver(o=>{let a=!1;for(let r of o)a=a||je(r.addedNodes,s),a=a&&!je(r.removedNodes,s);a&&e()});return n.observe(document,{childList:!0,
subtree:!0}),n}function Fa(i,t,e){let s=i.canvas,n=new MutationObserver(o=>{let a=!1;for(let r of o)a=a||je(r.removedNodes,s),a=a&&!je(r.addedNodes,s);a&&e()});
return n.observe(document,{childList:!0,subtree:!0}),n}var ae=new Map,Gs=0;function Rn(){let i=window.devicePixelRatio;i!==Gs&&(Gs=i,ae.forEach((t,e)=>{e.currentDevicePixelRatio!==
i&&t()}))}function za(i,t){ae.size||window.addEventListener("resize",Rn),ae.set(i,t)}function Ba(i){ae.delete(i),ae.size||window.removeEventListener("resize",Rn)}
function Va(i,t,e){let s=i.canvas,n=s&&Ce(s);if(!n)return;let o=fi((r,l)=>{let c=n.clientWidth;e(r,l),c<n.clientWidth&&e()},window),a=new ResizeObserver(r=>{let l=r[0],
c=l.contentRect.width,h=l.contentRect.height;c===0&&h===0||o(c,h)});return a.observe(n),za(i,o),a}function Ri(i,t,e){e&&e.disconnect(),t==="resize"&&Ba(i)}function Na(i,t,e){
let s=i.canvas,n=fi(o=>{i.ctx!==null&&e(Ea(o,i))},i);return La(s,t,n),n}var Ni=class extends He{acquireContext(t,e){let s=t&&t.getContext&&t.getContext("2d");return s&&
s.canvas===t?(Ta(t,e),s):null}releaseContext(t){let e=t.canvas;if(!e[ze])return!1;let s=e[ze].initial;["height","width"].forEach(o=>{let a=s[o];w(a)?e.removeAttribute(
o):e.setAttribute(o,a)});let n=s.style||{};return Object.keys(n).forEach(o=>{e.style[o]=n[o]}),e.width=e.width,delete e[ze],!0}addEventListener(t,e,s){this.removeEventListener(
t,e);let n=t.$proxies||(t.$proxies={}),a={attach:Ia,detach:Fa,resize:Va}[e]||Na;n[e]=a(t,e,s)}removeEventListener(t,e){let s=t.$proxies||(t.$proxies={}),n=s[e];
if(!n)return;({attach:Ri,detach:Ri,resize:Ri}[e]||Ra)(t,e,n),s[e]=void 0}getDevicePixelRatio(){return window.devicePixelRatio}getMaximumSize(t,e,s,n){return Ts(
t,e,s,n)}isAttached(t){let e=t&&Ce(t);return!!(e&&e.isConnected)}};function Wa(i){return!De()||typeof OffscreenCanvas<"u"&&i instanceof OffscreenCanvas?Vi:Ni}var Ft=class{static defaults={};static defaultRoutes=void 0;x;y;active=!1;options;$animations;tooltipPosition(t){
let{x:e,y:s}=this.getProps(["x","y"],t);return{x:e,y:s}}hasValue(){return Kt(this.x)&&Kt(this.y)}getProps(t,e){let s=this.$animations;if(!e||!s)return this;let n={};
return t.forEach(o=>{n[o]=s[o]&&s[o].active()?s[o]._to:this[o]}),n}};function Ha(i,t){let e=i.options.ticks,s=ja(i),n=Math.min(e.maxTicksLimit||s,s),o=e.major.enabled?
$a(t):[],a=o.length,r=o[0],l=o[a-1],c=[];if(a>n)return Ua(t,c,o,a/n),c;let h=Ya(o,t,n);if(a>0){let d,u,f=a>1?Math.round((l-r)/(a-1)):null;for(Re(t,c,h,w(f)?0:r-
f,r),d=0,u=a-1;d<u;d++)Re(t,c,h,o[d],o[d+1]);return Re(t,c,h,l,w(f)?t.length:l+f),c}return Re(t,c,h),c}function ja(i){let t=i.options.offset,e=i._tickSize(),s=i.
_length/e+(t?0:1),n=i._maxLength/e;return Math.floor(Math.min(s,n))}function Ya(i,t,e){let s=Xa(i),n=t.length/e;if(!s)return Math.max(n,1);let o=ds(s);for(let a=0,
r=o.length-1;a<r;a++){let l=o[a];if(l>n)return l}return Math.max(n,1)}function $a(i){let t=[],e,s;for(e=0,s=i.length;e<s;e++)i[e].major&&t.push(e);return t}function Ua(i,t,e,s){
let n=0,o=e[0],a;for(s=Math.ceil(s),a=0;a<i.length;a++)a===o&&(t.push(i[a]),n++,o=e[n*s])}function Re(i,t,e,s,n){let o=O(s,0),a=Math.min(O(n,i.length),i.length),
r=0,l,c,h;for(e=Math.ceil(e),n&&(l=n-s,e=l/Math.floor(l/e)),h=o;h<0;)r++,h=Math.round(o+r*e);for(c=Math.max(o,0);c<a;c++)c===h&&(t.push(i[c]),r++,h=Math.round(o+
r*e))}function Xa(i){let t=i.length,e,s;if(t<2)return!1;for(s=i[0],e=1;e<t;++e)if(i[e]-i[e-1]!==s)return!1;return s}var Ka=i=>i==="left"?"right":i==="right"?"le\
ft":i,Js=(i,t,e)=>t==="top"||t==="left"?i[t]+e:i[t]-e,Zs=(i,t)=>Math.min(t||i,i);function Qs(i,t){let e=[],s=i.length/t,n=i.length,o=0;for(;o<n;o+=s)e.push(i[Math.
floor(o)]);return e}function qa(i,t,e){let s=i.ticks.length,n=Math.min(t,s-1),o=i._startPixel,a=i._endPixel,r=1e-6,l=i.getPixelForTick(n),c;if(!(e&&(s===1?c=Math.
max(l-o,a-l):t===0?c=(i.getPixelForTick(1)-l)/2:c=(l-i.getPixelForTick(n-1))/2,l+=n<t?c:-c,l<o-r||l>a+r)))return l}function Ga(i,t){P(i,e=>{let s=e.gc,n=s.length/
2,o;if(n>t){for(o=0;o<n;++o)delete e.data[s[o]];s.splice(0,n)}})}function ie(i){return i.drawTicks?i.tickLength:0}function tn(i,t){if(!i.display)return 0;let e=H(
i.font,t),s=$(i.padding);return(A(i.text)?i.text.length:1)*e.lineHeight+s.height}function Ja(i,t){return gt(i,{scale:t,type:"scale"})}function Za(i,t,e){return gt(
i,{tick:e,index:t,type:"tick"})}function Qa(i,t,e){let s=vs(i);return(e&&t!=="right"||!e&&t==="right")&&(s=Ka(s)),s}function tr(i,t,e,s){let{top:n,left:o,bottom:a,
right:r,chart:l}=i,{chartArea:c,scales:h}=l,d=0,u,f,m,g=a-n,p=r-o;if(i.isHorizontal()){if(f=gi(s,o,r),k(e)){let b=Object.keys(e)[0],x=e[b];m=h[b].getPixelForValue(
x)+g-t}else e==="center"?m=(c.bottom+c.top)/2+g-t:m=Js(i,e,t);u=r-o}else{if(k(e)){let b=Object.keys(e)[0],x=e[b];f=h[b].getPixelForValue(x)-p+t}else e==="center"?
f=(c.left+c.right)/2-p+t:f=Js(i,e,t);m=gi(s,a,n),d=e==="left"?-N:N}return{titleX:f,titleY:m,maxWidth:u,rotation:d}}var Dt=class i extends Ft{constructor(t){super(),
this.id=t.id,this.type=t.type,this.options=void 0,this.ctx=t.ctx,this.chart=t.chart,this.top=void 0,this.bottom=void 0,this.left=void 0,this.right=void 0,this.width=
void 0,this.height=void 0,this._margins={left:0,right:0,top:0,bottom:0},this.maxWidth=void 0,this.maxHeight=void 0,this.paddingTop=void 0,this.paddingBottom=void 0,
this.paddingLeft=void 0,this.paddingRight=void 0,this.axis=void 0,this.labelRotation=void 0,this.min=void 0,this.max=void 0,this._range=void 0,this.ticks=[],this.
_gridLineItems=null,this._labelItems=null,this._labelSizes=null,this._length=0,this._maxLength=0,this._longestTextCache={},this._startPixel=void 0,this._endPixel=
void 0,this._reversePixels=!1,this._userMax=void 0,this._userMin=void 0,this._suggestedMax=void 0,this._suggestedMin=void 0,this._ticksLength=0,this._borderValue=
0,this._cache={},this._dataLimitsCached=!1,this.$context=void 0}init(t){this.options=t.setContext(this.getContext()),this.axis=t.axis,this._userMin=this.parse(t.
min),this._userMax=this.parse(t.max),this._suggestedMin=this.parse(t.suggestedMin),this._suggestedMax=this.parse(t.suggestedMax)}parse(t,e){return t}getUserBounds(){
let{_userMin:t,_userMax:e,_suggestedMin:s,_suggestedMax:n}=this;return t=W(t,Number.POSITIVE_INFINITY),e=W(e,Number.NEGATIVE_INFINITY),s=W(s,Number.POSITIVE_INFINITY),
n=W(n,Number.NEGATIVE_INFINITY),{min:W(t,s),max:W(e,n),minDefined:z(t),maxDefined:z(e)}}getMinMax(t){let{min:e,max:s,minDefined:n,maxDefined:o}=this.getUserBounds(),
a;if(n&&o)return{min:e,max:s};let r=this.getMatchingVisibleMetas();for(let l=0,c=r.length;l<c;++l)a=r[l].controller.getMinMax(this,t),n||(e=Math.min(e,a.min)),o||
(s=Math.max(s,a.max));return e=o&&e>s?s:e,s=n&&e>s?e:s,{min:W(e,W(s,e)),max:W(s,W(e,s))}}getPadding(){return{left:this.paddingLeft||0,top:this.paddingTop||0,right:this.
paddingRight||0,bottom:this.paddingBottom||0}}getTicks(){return this.ticks}getLabels(){let t=this.chart.data;return this.options.labels||(this.isHorizontal()?t.
xLabels:t.yLabels)||t.labels||[]}getLabelItems(t=this.chart.chartArea){return this._labelItems||(this._labelItems=this._computeLabelItems(t))}beforeLayout(){this.
_cache={},this._dataLimitsCached=!1}beforeUpdate(){T(this.options.beforeUpdate,[this])}update(t,e,s){let{beginAtZero:n,grace:o,ticks:a}=this.options,r=a.sampleSize;
this.beforeUpdate(),this.maxWidth=t,this.maxHeight=e,this._margins=s=Object.assign({left:0,right:0,top:0,bottom:0},s),this.ticks=null,this._labelSizes=null,this.
_gridLineItems=null,this._labelItems=null,this.beforeSetDimensions(),this.setDimensions(),this.afterSetDimensions(),this._maxLength=this.isHorizontal()?this.width+
s.left+s.right:this.height+s.top+s.bottom,this._dataLimitsCached||(this.beforeDataLimits(),this.determineDataLimits(),this.afterDataLimits(),this._range=Ds(this,
o,n),this._dataLimitsCached=!0),this.beforeBuildTicks(),this.ticks=this.buildTicks()||[],this.afterBuildTicks();let l=r<this.ticks.length;this._convertTicksToLabels(
l?Qs(this.ticks,r):this.ticks),this.configure(),this.beforeCalculateLabelRotation(),this.calculateLabelRotation(),this.afterCalculateLabelRotation(),a.display&&
(a.autoSkip||a.source==="auto")&&(this.ticks=Ha(this,this.ticks),this._labelSizes=null,this.afterAutoSkip()),l&&this._convertTicksToLabels(this.ticks),this.beforeFit(),
this.fit(),this.afterFit(),this.afterUpdate()}configure(){let t=this.options.reverse,e,s;this.isHorizontal()?(e=this.left,s=this.right):(e=this.top,s=this.bottom,
t=!t),this._startPixel=e,this._endPixel=s,this._reversePixels=t,this._length=s-e,this._alignToPixels=this.options.alignToPixels}afterUpdate(){T(this.options.afterUpdate,
[this])}beforeSetDimensions(){T(this.options.beforeSetDimensions,[this])}setDimensions(){this.isHorizontal()?(this.width=this.maxWidth,this.left=0,this.right=this.
width):(this.height=this.maxHeight,this.top=0,this.bottom=this.height),this.paddingLeft=0,this.paddingTop=0,this.paddingRight=0,this.paddingBottom=0}afterSetDimensions(){
T(this.options.afterSetDimensions,[this])}_callHooks(t){this.chart.notifyPlugins(t,this.getContext()),T(this.options[t],[this])}beforeDataLimits(){this._callHooks(
"beforeDataLimits")}determineDataLimits(){}afterDataLimits(){this._callHooks("afterDataLimits")}beforeBuildTicks(){this._callHooks("beforeBuildTicks")}buildTicks(){
return[]}afterBuildTicks(){this._callHooks("afterBuildTicks")}beforeTickToLabelConversion(){T(this.options.beforeTickToLabelConversion,[this])}generateTickLabels(t){
let e=this.options.ticks,s,n,o;for(s=0,n=t.length;s<n;s++)o=t[s],o.label=T(e.callback,[o.value,s,t],this)}afterTickToLabelConversion(){T(this.options.afterTickToLabelConversion,
[this])}beforeCalculateLabelRotation(){T(this.options.beforeCalculateLabelRotation,[this])}calculateLabelRotation(){let t=this.options,e=t.ticks,s=Zs(this.ticks.
length,t.ticks.maxTicksLimit),n=e.minRotation||0,o=e.maxRotation,a=n,r,l,c;if(!this._isVisible()||!e.display||n>=o||s<=1||!this.isHorizontal()){this.labelRotation=
n;return}let h=this._getLabelSizes(),d=h.widest.width,u=h.highest.height,f=q(this.chart.width-d,0,this.maxWidth);r=t.offset?this.maxWidth/s:f/(s-1),d+6>r&&(r=f/
(s-(t.offset?.5:1)),l=this.maxHeight-ie(t.grid)-e.padding-tn(t.title,this.chart.options.font),c=Math.sqrt(d*d+u*u),a=Me(Math.min(Math.asin(q((h.highest.height+6)/
r,-1,1)),Math.asin(q(l/c,-1,1))-Math.asin(q(u/c,-1,1)))),a=Math.max(n,Math.min(o,a))),this.labelRotation=a}afterCalculateLabelRotation(){T(this.options.afterCalculateLabelRotation,
[this])}afterAutoSkip(){}beforeFit(){T(this.options.beforeFit,[this])}fit(){let t={width:0,height:0},{chart:e,options:{ticks:s,title:n,grid:o}}=this,a=this._isVisible(),
r=this.isHorizontal();if(a){let l=tn(n,e.options.font);if(r?(t.width=this.maxWidth,t.height=ie(o)+l):(t.height=this.maxHeight,t.width=ie(o)+l),s.display&&this.ticks.
length){let{first:c,last:h,widest:d,highest:u}=this._getLabelSizes(),f=s.padding*2,m=ot(this.labelRotation),g=Math.cos(m),p=Math.sin(m);if(r){let b=s.mirror?0:p*
d.width+g*u.height;t.height=Math.min(this.maxHeight,t.height+b+f)}else{let b=s.mirror?0:g*d.width+p*u.height;t.width=Math.min(this.maxWidth,t.width+b+f)}this._calculatePadding(
c,h,p,g)}}this._handleMargins(),r?(this.width=this._length=e.width-this._margins.left-this._margins.right,this.height=t.height):(this.width=t.width,this.height=
this._length=e.height-this._margins.top-this._margins.bottom)}_calculatePadding(t,e,s,n){let{ticks:{align:o,padding:a},position:r}=this.options,l=this.labelRotation!==
0,c=r!=="top"&&this.axis==="x";if(this.isHorizontal()){let h=this.getPixelForTick(0)-this.left,d=this.right-this.getPixelForTick(this.ticks.length-1),u=0,f=0;l?
c?(u=n*t.width,f=s*e.height):(u=s*t.height,f=n*e.width):o==="start"?f=e.width:o==="end"?u=t.width:o!=="inner"&&(u=t.width/2,f=e.width/2),this.paddingLeft=Math.max(
(u-h+a)*this.width/(this.width-h),0),this.paddingRight=Math.max((f-d+a)*this.width/(this.width-d),0)}else{let h=e.height/2,d=t.height/2;o==="start"?(h=0,d=t.height):
o==="end"&&(h=e.height,d=0),this.paddingTop=h+a,this.paddingBottom=d+a}}_handleMargins(){this._margins&&(this._margins.left=Math.max(this.paddingLeft,this._margins.
left),this._margins.top=Math.max(this.paddingTop,this._margins.top),this._margins.right=Math.max(this.paddingRight,this._margins.right),this._margins.bottom=Math.
max(this.paddingBottom,this._margins.bottom))}afterFit(){T(this.options.afterFit,[this])}isHorizontal(){let{axis:t,position:e}=this.options;return e==="top"||e===
"bottom"||t==="x"}isFullSize(){return this.options.fullSize}_convertTicksToLabels(t){this.beforeTickToLabelConversion(),this.generateTickLabels(t);let e,s;for(e=
0,s=t.length;e<s;e++)w(t[e].label)&&(t.splice(e,1),s--,e--);this.afterTickToLabelConversion()}_getLabelSizes(){let t=this._labelSizes;if(!t){let e=this.options.
ticks.sampleSize,s=this.ticks;e<s.length&&(s=Qs(s,e)),this._labelSizes=t=this._computeLabelSizes(s,s.length,this.options.ticks.maxTicksLimit)}return t}_computeLabelSizes(t,e,s){
let{ctx:n,_longestTextCache:o}=this,a=[],r=[],l=Math.floor(e/Zs(e,s)),c=0,h=0,d,u,f,m,g,p,b,x,y,M,_;for(d=0;d<e;d+=l){if(m=t[d].label,g=this._resolveTickFontOptions(
d),n.font=p=g.string,b=o[p]=o[p]||{data:{},gc:[]},x=g.lineHeight,y=M=0,!w(m)&&!A(m))y=$t(n,b.data,b.gc,y,m),M=x;else if(A(m))for(u=0,f=m.length;u<f;++u)_=m[u],!w(
_)&&!A(_)&&(y=$t(n,b.data,b.gc,y,_),M+=x);a.push(y),r.push(M),c=Math.max(y,c),h=Math.max(M,h)}Ga(o,e);let S=a.indexOf(c),v=r.indexOf(h),D=C=>({width:a[C]||0,height:r[C]||
0});return{first:D(0),last:D(e-1),widest:D(S),highest:D(v),widths:a,heights:r}}getLabelForValue(t){return t}getPixelForValue(t,e){return NaN}getValueForPixel(t){}getPixelForTick(t){
let e=this.ticks;return t<0||t>e.length-1?null:this.getPixelForValue(e[t].value)}getPixelForDecimal(t){this._reversePixels&&(t=1-t);let e=this._startPixel+t*this.
_length;return ms(this._alignToPixels?ft(this.chart,e,0):e)}getDecimalForPixel(t){let e=(t-this._startPixel)/this._length;return this._reversePixels?1-e:e}getBasePixel(){
return this.getPixelForValue(this.getBaseValue())}getBaseValue(){let{min:t,max:e}=this;return t<0&&e<0?e:t>0&&e>0?t:0}getContext(t){let e=this.ticks||[];if(t>=0&&
t<e.length){let s=e[t];return s.$context||(s.$context=Za(this.getContext(),t,s))}return this.$context||(this.$context=Ja(this.chart.getContext(),this))}_tickSize(){
let t=this.options.ticks,e=ot(this.labelRotation),s=Math.abs(Math.cos(e)),n=Math.abs(Math.sin(e)),o=this._getLabelSizes(),a=t.autoSkipPadding||0,r=o?o.widest.width+
a:0,l=o?o.highest.height+a:0;return this.isHorizontal()?l*s>r*n?r/s:l/n:l*n<r*s?l/s:r/n}_isVisible(){let t=this.options.display;return t!=="auto"?!!t:this.getMatchingVisibleMetas().
length>0}_computeGridLineItems(t){let e=this.axis,s=this.chart,n=this.options,{grid:o,position:a,border:r}=n,l=o.offset,c=this.isHorizontal(),d=this.ticks.length+
(l?1:0),u=ie(o),f=[],m=r.setContext(this.getContext()),g=m.display?m.width:0,p=g/2,b=function(V){return ft(s,V,g)},x,y,M,_,S,v,D,C,E,I,F,J;if(a==="top")x=b(this.
bottom),v=this.bottom-u,C=x-p,I=b(t.top)+p,J=t.bottom;else if(a==="bottom")x=b(this.top),I=t.top,J=b(t.bottom)-p,v=x+p,C=this.top+u;else if(a==="left")x=b(this.
right),S=this.right-u,D=x-p,E=b(t.left)+p,F=t.right;else if(a==="right")x=b(this.left),E=t.left,F=b(t.right)-p,S=x+p,D=this.left+u;else if(e==="x"){if(a==="cent\
er")x=b((t.top+t.bottom)/2+.5);else if(k(a)){let V=Object.keys(a)[0],U=a[V];x=b(this.chart.scales[V].getPixelForValue(U))}I=t.top,J=t.bottom,v=x+p,C=v+u}else if(e===
"y"){if(a==="center")x=b((t.left+t.right)/2);else if(k(a)){let V=Object.keys(a)[0],U=a[V];x=b(this.chart.scales[V].getPixelForValue(U))}S=x-p,D=S-u,E=t.left,F=t.
right}let lt=O(n.ticks.maxTicksLimit,d),R=Math.max(1,Math.ceil(d/lt));for(y=0;y<d;y+=R){let V=this.getContext(y),U=o.setContext(V),ce=r.setContext(V),he=U.lineWidth,
Ct=U.color,de=ce.dash||[],Ot=ce.dashOffset,Vt=U.tickWidth,bt=U.tickColor,Nt=U.tickBorderDash||[],xt=U.tickBorderDashOffset;M=qa(this,y,l),M!==void 0&&(_=ft(s,M,
he),c?S=D=E=F=_:v=C=I=J=_,f.push({tx1:S,ty1:v,tx2:D,ty2:C,x1:E,y1:I,x2:F,y2:J,width:he,color:Ct,borderDash:de,borderDashOffset:Ot,tickWidth:Vt,tickColor:bt,tickBorderDash:Nt,
tickBorderDashOffset:xt}))}return this._ticksLength=d,this._borderValue=x,f}_computeLabelItems(t){let e=this.axis,s=this.options,{position:n,ticks:o}=s,a=this.isHorizontal(),
r=this.ticks,{align:l,crossAlign:c,padding:h,mirror:d}=o,u=ie(s.grid),f=u+h,m=d?-h:f,g=-ot(this.labelRotation),p=[],b,x,y,M,_,S,v,D,C,E,I,F,J="middle";if(n==="t\
op")S=this.bottom-m,v=this._getXAxisLabelAlignment();else if(n==="bottom")S=this.top+m,v=this._getXAxisLabelAlignment();else if(n==="left"){let R=this._getYAxisLabelAlignment(
u);v=R.textAlign,_=R.x}else if(n==="right"){let R=this._getYAxisLabelAlignment(u);v=R.textAlign,_=R.x}else if(e==="x"){if(n==="center")S=(t.top+t.bottom)/2+f;else if(k(
n)){let R=Object.keys(n)[0],V=n[R];S=this.chart.scales[R].getPixelForValue(V)+f}v=this._getXAxisLabelAlignment()}else if(e==="y"){if(n==="center")_=(t.left+t.right)/
2-f;else if(k(n)){let R=Object.keys(n)[0],V=n[R];_=this.chart.scales[R].getPixelForValue(V)}v=this._getYAxisLabelAlignment(u).textAlign}e==="y"&&(l==="start"?J=
"top":l==="end"&&(J="bottom"));let lt=this._getLabelSizes();for(b=0,x=r.length;b<x;++b){y=r[b],M=y.label;let R=o.setContext(this.getContext(b));D=this.getPixelForTick(
b)+o.labelOffset,C=this._resolveTickFontOptions(b),E=C.lineHeight,I=A(M)?M.length:1;let V=I/2,U=R.color,ce=R.textStrokeColor,he=R.textStrokeWidth,Ct=v;a?(_=D,v===
"inner"&&(b===x-1?Ct=this.options.reverse?"left":"right":b===0?Ct=this.options.reverse?"right":"left":Ct="center"),n==="top"?c==="near"||g!==0?F=-I*E+E/2:c==="c\
enter"?F=-lt.highest.height/2-V*E+E:F=-lt.highest.height+E/2:c==="near"||g!==0?F=E/2:c==="center"?F=lt.highest.height/2-V*E:F=lt.highest.height-I*E,d&&(F*=-1),g!==
0&&!R.showLabelBackdrop&&(_+=E/2*Math.sin(g))):(S=D,F=(1-I)*E/2);let de;if(R.showLabelBackdrop){let Ot=$(R.backdropPadding),Vt=lt.heights[b],bt=lt.widths[b],Nt=F-
Ot.top,xt=0-Ot.left;switch(J){case"middle":Nt-=Vt/2;break;case"bottom":Nt-=Vt;break}switch(v){case"center":xt-=bt/2;break;case"right":xt-=bt;break;case"inner":b===
x-1?xt-=bt:b>0&&(xt-=bt/2);break}de={left:xt,top:Nt,width:bt+Ot.width,height:Vt+Ot.height,color:R.backdropColor}}p.push({label:M,font:C,textOffset:F,options:{rotation:g,
color:U,strokeColor:ce,strokeWidth:he,textAlign:Ct,textBaseline:J,translation:[_,S],backdrop:de}})}return p}_getXAxisLabelAlignment(){let{position:t,ticks:e}=this.
options;if(-ot(this.labelRotation))return t==="top"?"left":"right";let n="center";return e.align==="start"?n="left":e.align==="end"?n="right":e.align==="inner"&&
(n="inner"),n}_getYAxisLabelAlignment(t){let{position:e,ticks:{crossAlign:s,mirror:n,padding:o}}=this.options,a=this._getLabelSizes(),r=t+o,l=a.widest.width,c,h;
return e==="left"?n?(h=this.right+o,s==="near"?c="left":s==="center"?(c="center",h+=l/2):(c="right",h+=l)):(h=this.right-r,s==="near"?c="right":s==="center"?(c=
"center",h-=l/2):(c="left",h=this.left)):e==="right"?n?(h=this.left+o,s==="near"?c="right":s==="center"?(c="center",h-=l/2):(c="left",h-=l)):(h=this.left+r,s===
"near"?c="left":s==="center"?(c="center",h+=l/2):(c="right",h=this.right)):c="right",{textAlign:c,x:h}}_computeLabelArea(){if(this.options.ticks.mirror)return;let t=this.
chart,e=this.options.position;if(e==="left"||e==="right")return{top:0,left:this.left,bottom:t.height,right:this.right};if(e==="top"||e==="bottom")return{top:this.
top,left:0,bottom:this.bottom,right:t.width}}drawBackground(){let{ctx:t,options:{backgroundColor:e},left:s,top:n,width:o,height:a}=this;e&&(t.save(),t.fillStyle=
e,t.fillRect(s,n,o,a),t.restore())}getLineWidthForValue(t){let e=this.options.grid;if(!this._isVisible()||!e.display)return 0;let n=this.ticks.findIndex(o=>o.value===
t);return n>=0?e.setContext(this.getContext(n)).lineWidth:0}drawGrid(t){let e=this.options.grid,s=this.ctx,n=this._gridLineItems||(this._gridLineItems=this._computeGridLineItems(
t)),o,a,r=(l,c,h)=>{!h.width||!h.color||(s.save(),s.lineWidth=h.width,s.strokeStyle=h.color,s.setLineDash(h.borderDash||[]),s.lineDashOffset=h.borderDashOffset,
s.beginPath(),s.moveTo(l.x,l.y),s.lineTo(c.x,c.y),s.stroke(),s.restore())};if(e.display)for(o=0,a=n.length;o<a;++o){let l=n[o];e.drawOnChartArea&&r({x:l.x1,y:l.
y1},{x:l.x2,y:l.y2},l),e.drawTicks&&r({x:l.tx1,y:l.ty1},{x:l.tx2,y:l.ty2},{color:l.tickColor,width:l.tickWidth,borderDash:l.tickBorderDash,borderDashOffset:l.tickBorderDashOffset})}}drawBorder(){
let{chart:t,ctx:e,options:{border:s,grid:n}}=this,o=s.setContext(this.getContext()),a=s.display?o.width:0;if(!a)return;let r=n.setContext(this.getContext(0)).lineWidth,
l=this._borderValue,c,h,d,u;this.isHorizontal()?(c=ft(t,this.left,a)-a/2,h=ft(t,this.right,r)+r/2,d=u=l):(d=ft(t,this.top,a)-a/2,u=ft(t,this.bottom,r)+r/2,c=h=l),
e.save(),e.lineWidth=o.width,e.strokeStyle=o.color,e.beginPath(),e.moveTo(c,d),e.lineTo(h,u),e.stroke(),e.restore()}drawLabels(t){if(!this.options.ticks.display)
return;let s=this.ctx,n=this._computeLabelArea();n&&xi(s,n);let o=this.getLabelItems(t);for(let a of o){let r=a.options,l=a.font,c=a.label,h=a.textOffset;Gt(s,c,
0,h,l,r)}n&&_i(s)}drawTitle(){let{ctx:t,options:{position:e,title:s,reverse:n}}=this;if(!s.display)return;let o=H(s.font),a=$(s.padding),r=s.align,l=o.lineHeight/
2;e==="bottom"||e==="center"||k(e)?(l+=a.bottom,A(s.text)&&(l+=o.lineHeight*(s.text.length-1))):l+=a.top;let{titleX:c,titleY:h,maxWidth:d,rotation:u}=tr(this,l,
e,r);Gt(t,s.text,0,0,o,{color:s.color,maxWidth:d,rotation:u,textAlign:Qa(r,e,n),textBaseline:"middle",translation:[c,h],strokeColor:s.strokeColor,strokeWidth:s.
strokeWidth})}draw(t){this._isVisible()&&(this.drawBackground(),this.drawGrid(t),this.drawBorder(),this.drawTitle(),this.drawLabels(t))}_layers(){let t=this.options,
e=t.ticks&&t.ticks.z||0,s=O(t.grid&&t.grid.z,-1),n=O(t.border&&t.border.z,0);return!this._isVisible()||this.draw!==i.prototype.draw?[{z:e,draw:o=>{this.draw(o)}}]:
[{z:s,draw:o=>{this.drawBackground(),this.drawGrid(o),this.drawTitle()}},{z:n,draw:()=>{this.drawBorder()}},{z:e,draw:o=>{this.drawLabels(o)}}]}getMatchingVisibleMetas(t){
let e=this.chart.getSortedVisibleDatasetMetas(),s=this.axis+"AxisID",n=[],o,a;for(o=0,a=e.length;o<a;++o){let r=e[o];r[s]===this.id&&(!t||r.type===t)&&n.push(r)}
return n}_resolveTickFontOptions(t){let e=this.options.ticks.setContext(this.getContext(t));return H(e.font)}_maxDigits(){let t=this._resolveTickFontOptions(0).
lineHeight;return(this.isHorizontal()?this.width:this.height)/t}},It=class{constructor(t,e,s){this.type=t,this.scope=e,this.override=s,this.items=Object.create(
null)}isForType(t){return Object.prototype.isPrototypeOf.call(this.type.prototype,t.prototype)}register(t){let e=Object.getPrototypeOf(t),s;sr(e)&&(s=this.register(
e));let n=this.items,o=t.id,a=this.scope+"."+o;if(!o)throw new Error("class does not have id: "+t);return o in n||(n[o]=t,er(t,a,s),this.override&&L.override(t.
id,t.overrides)),a}get(t){return this.items[t]}unregister(t){let e=this.items,s=t.id,n=this.scope;s in e&&delete e[s],n&&s in L[n]&&(delete L[n][s],this.override&&
delete ut[s])}};function er(i,t,e){let s=Lt(Object.create(null),[e?L.get(e):{},L.get(t),i.defaults]);L.set(t,s),i.defaultRoutes&&ir(t,i.defaultRoutes),i.descriptors&&
L.describe(t,i.descriptors)}function ir(i,t){Object.keys(t).forEach(e=>{let s=e.split("."),n=s.pop(),o=[i].concat(s).join("."),a=t[e].split("."),r=a.pop(),l=a.join(
".");L.route(o,n,l,r)})}function sr(i){return"id"in i&&"defaults"in i}var Wi=class{constructor(){this.controllers=new It(Ne,"datasets",!0),this.elements=new It(
Ft,"elements"),this.plugins=new It(Object,"plugins"),this.scales=new It(Dt,"scales"),this._typedRegistries=[this.controllers,this.scales,this.elements]}add(...t){
this._each("register",t)}remove(...t){this._each("unregister",t)}addControllers(...t){this._each("register",t,this.controllers)}addElements(...t){this._each("re\
gister",t,this.elements)}addPlugins(...t){this._each("register",t,this.plugins)}addScales(...t){this._each("register",t,this.scales)}getController(t){return this.
_get(t,this.controllers,"controller")}getElement(t){return this._get(t,this.elements,"element")}getPlugin(t){return this._get(t,this.plugins,"plugin")}getScale(t){
return this._get(t,this.scales,"scale")}removeControllers(...t){this._each("unregister",t,this.controllers)}removeElements(...t){this._each("unregister",t,this.
elements)}removePlugins(...t){this._each("unregister",t,this.plugins)}removeScales(...t){this._each("unregister",t,this.scales)}_each(t,e,s){[...e].forEach(n=>{
let o=s||this._getRegistryForType(n);s||o.isForType(n)||o===this.plugins&&n.id?this._exec(t,o,n):P(n,a=>{let r=s||this._getRegistryForType(a);this._exec(t,r,a)})})}_exec(t,e,s){
let n=ye(t);T(s["before"+n],[],s),e[t](s),T(s["after"+n],[],s)}_getRegistryForType(t){for(let e=0;e<this._typedRegistries.length;e++){let s=this._typedRegistries[e];
if(s.isForType(t))return s}return this.plugins}_get(t,e,s){let n=e.get(t);if(n===void 0)throw new Error('"'+t+'" is not a registered '+s+".");return n}},tt=new Wi,
Hi=class{constructor(){this._init=void 0}notify(t,e,s,n){if(e==="beforeInit"&&(this._init=this._createDescriptors(t,!0),this._notify(this._init,t,"install")),this.
_init===void 0)return;let o=n?this._descriptors(t).filter(n):this._descriptors(t),a=this._notify(o,t,e,s);return e==="afterDestroy"&&(this._notify(o,t,"stop"),this.
_notify(this._init,t,"uninstall"),this._init=void 0),a}_notify(t,e,s,n){n=n||{};for(let o of t){let a=o.plugin,r=a[s],l=[e,n,o.options];if(T(r,l,a)===!1&&n.cancelable)
return!1}return!0}invalidate(){w(this._cache)||(this._oldCache=this._cache,this._cache=void 0)}_descriptors(t){if(this._cache)return this._cache;let e=this._cache=
this._createDescriptors(t);return this._notifyStateChanges(t),e}_createDescriptors(t,e){let s=t&&t.config,n=O(s.options&&s.options.plugins,{}),o=nr(s);return n===
!1&&!e?[]:ar(t,o,n,e)}_notifyStateChanges(t){let e=this._oldCache||[],s=this._cache,n=(o,a)=>o.filter(r=>!a.some(l=>r.plugin.id===l.plugin.id));this._notify(n(e,
s),t,"stop"),this._notify(n(s,e),t,"start")}};function nr(i){let t={},e=[],s=Object.keys(tt.plugins.items);for(let o=0;o<s.length;o++)e.push(tt.getPlugin(s[o]));
let n=i.plugins||[];for(let o=0;o<n.length;o++){let a=n[o];e.indexOf(a)===-1&&(e.push(a),t[a.id]=!0)}return{plugins:e,localIds:t}}function or(i,t){return!t&&i===
!1?null:i===!0?{}:i}function ar(i,{plugins:t,localIds:e},s,n){let o=[],a=i.getContext();for(let r of t){let l=r.id,c=or(s[l],n);c!==null&&o.push({plugin:r,options:rr(
i.config,{plugin:r,local:e[l]},c,a)})}return o}function rr(i,{plugin:t,local:e},s,n){let o=i.pluginScopeKeys(t),a=i.getOptionScopes(s,o);return e&&t.defaults&&a.
push(t.defaults),i.createResolver(a,n,[""],{scriptable:!1,indexable:!1,allKeys:!0})}function ji(i,t){let e=L.datasets[i]||{};return((t.datasets||{})[i]||{}).indexAxis||
t.indexAxis||e.indexAxis||"x"}function lr(i,t){let e=i;return i==="_index_"?e=t:i==="_value_"&&(e=t==="x"?"y":"x"),e}function cr(i,t){return i===t?"_index_":"_v\
alue_"}function en(i){if(i==="x"||i==="y"||i==="r")return i}function hr(i){if(i==="top"||i==="bottom")return"x";if(i==="left"||i==="right")return"y"}function Yi(i,...t){
if(en(i))return i;for(let e of t){let s=e.axis||hr(e.position)||i.length>1&&en(i[0].toLowerCase());if(s)return s}throw new Error(`Cannot determine type of '${i}\
' axis. Please provide 'axis' or 'position' option.`)}function sn(i,t,e){if(e[t+"AxisID"]===i)return{axis:t}}function dr(i,t){if(t.data&&t.data.datasets){let e=t.
data.datasets.filter(s=>s.xAxisID===i||s.yAxisID===i);if(e.length)return sn(i,"x",e[0])||sn(i,"y",e[0])}return{}}function ur(i,t){let e=ut[i.type]||{scales:{}},
s=t.scales||{},n=ji(i.type,t),o=Object.create(null);return Object.keys(s).forEach(a=>{let r=s[a];if(!k(r))return console.error(`Invalid scale configuration for \
scale: ${a}`);if(r._proxy)return console.warn(`Ignoring resolver passed as options for scale: ${a}`);let l=Yi(a,r,dr(a,i),L.scales[r.type]),c=cr(l,n),h=e.scales||
{};o[a]=Rt(Object.create(null),[{axis:l},r,h[l],h[c]])}),i.data.datasets.forEach(a=>{let r=a.type||i.type,l=a.indexAxis||ji(r,t),h=(ut[r]||{}).scales||{};Object.
keys(h).forEach(d=>{let u=lr(d,l),f=a[u+"AxisID"]||u;o[f]=o[f]||Object.create(null),Rt(o[f],[{axis:u},s[f],h[d]])})}),Object.keys(o).forEach(a=>{let r=o[a];Rt(r,
[L.scales[r.type],L.scale])}),o}function En(i){let t=i.options||(i.options={});t.plugins=O(t.plugins,{}),t.scales=ur(i,t)}function In(i){return i=i||{},i.datasets=
i.datasets||[],i.labels=i.labels||[],i}function fr(i){return i=i||{},i.data=In(i.data),En(i),i}var nn=new Map,Fn=new Set;function Ee(i,t){let e=nn.get(i);return e||
(e=t(),nn.set(i,e),Fn.add(e)),e}var se=(i,t,e)=>{let s=vt(t,e);s!==void 0&&i.add(s)},$i=class{constructor(t){this._config=fr(t),this._scopeCache=new Map,this._resolverCache=
new Map}get platform(){return this._config.platform}get type(){return this._config.type}set type(t){this._config.type=t}get data(){return this._config.data}set data(t){
this._config.data=In(t)}get options(){return this._config.options}set options(t){this._config.options=t}get plugins(){return this._config.plugins}update(){let t=this.
_config;this.clearCache(),En(t)}clearCache(){this._scopeCache.clear(),this._resolverCache.clear()}datasetScopeKeys(t){return Ee(t,()=>[[`datasets.${t}`,""]])}datasetAnimationScopeKeys(t,e){
return Ee(`${t}.transition.${e}`,()=>[[`datasets.${t}.transitions.${e}`,`transitions.${e}`],[`datasets.${t}`,""]])}datasetElementScopeKeys(t,e){return Ee(`${t}-${e}`,
()=>[[`datasets.${t}.elements.${e}`,`datasets.${t}`,`elements.${e}`,""]])}pluginScopeKeys(t){let e=t.id,s=this.type;return Ee(`${s}-plugin-${e}`,()=>[[`plugins.${e}`,
...t.additionalOptionScopes||[]]])}_cachedScopes(t,e){let s=this._scopeCache,n=s.get(t);return(!n||e)&&(n=new Map,s.set(t,n)),n}getOptionScopes(t,e,s){let{options:n,
type:o}=this,a=this._cachedScopes(t,s),r=a.get(e);if(r)return r;let l=new Set;e.forEach(h=>{t&&(l.add(t),h.forEach(d=>se(l,t,d))),h.forEach(d=>se(l,n,d)),h.forEach(
d=>se(l,ut[o]||{},d)),h.forEach(d=>se(l,L,d)),h.forEach(d=>se(l,we,d))});let c=Array.from(l);return c.length===0&&c.push(Object.create(null)),Fn.has(e)&&a.set(e,
c),c}chartOptionScopes(){let{options:t,type:e}=this;return[t,ut[e]||{},L.datasets[e]||{},{type:e},L,we]}resolveNamedOptions(t,e,s,n=[""]){let o={$shared:!0},{resolver:a,
subPrefixes:r}=on(this._resolverCache,t,n),l=a;if(pr(a,e)){o.$shared=!1,s=it(s)?s():s;let c=this.createResolver(t,s,r);l=Mt(a,s,c)}for(let c of e)o[c]=l[c];return o}createResolver(t,e,s=[
""],n){let{resolver:o}=on(this._resolverCache,t,s);return k(e)?Mt(o,e,void 0,n):o}};function on(i,t,e){let s=i.get(t);s||(s=new Map,i.set(t,s));let n=e.join(),o=s.
get(n);return o||(o={resolver:Pe(t,e),subPrefixes:e.filter(r=>!r.toLowerCase().includes("hover"))},s.set(n,o)),o}var gr=i=>k(i)&&Object.getOwnPropertyNames(i).some(
t=>it(i[t]));function pr(i,t){let{isScriptable:e,isIndexable:s}=vi(i);for(let n of t){let o=e(n),a=s(n),r=(a||o)&&i[n];if(o&&(it(r)||gr(r))||a&&A(r))return!0}return!1}
var mr="4.6.1",br=["top","bottom","left","right","chartArea"];function an(i,t){return i==="top"||i==="bottom"||br.indexOf(i)===-1&&t==="x"}function rn(i,t){return function(e,s){
return e[i]===s[i]?e[t]-s[t]:e[i]-s[i]}}function ln(i){let t=i.chart,e=t.options.animation;t.notifyPlugins("afterRender"),T(e&&e.onComplete,[i],t)}function xr(i){
let t=i.chart,e=t.options.animation;T(e&&e.onProgress,[i],t)}function zn(i){return De()&&typeof i=="string"?i=document.getElementById(i):i&&i.length&&(i=i[0]),i&&
i.canvas&&(i=i.canvas),i}var Be={},cn=i=>{let t=zn(i);return Object.values(Be).filter(e=>e.canvas===t).pop()};function _r(i,t,e){let s=Object.keys(i);for(let n of s){
let o=+n;if(o>=t){let a=i[n];delete i[n],(e>0||o>t)&&(i[o+e]=a)}}}function yr(i,t,e,s){return!e||i.type==="mouseout"?null:s?t:i}var zt=class{static defaults=L;static instances=Be;static overrides=ut;static registry=tt;static version=mr;static getChart=cn;static register(...t){
tt.add(...t),hn()}static unregister(...t){tt.remove(...t),hn()}constructor(t,e){let s=this.config=new $i(e),n=zn(t),o=cn(n);if(o)throw new Error("Canvas is alre\
ady in use. Chart with ID '"+o.id+"' must be destroyed before the canvas with ID '"+o.canvas.id+"' can be reused.");let a=s.createResolver(s.chartOptionScopes(),
this.getContext());this.platform=new(s.platform||Wa(n)),this.platform.updateConfig(s);let r=this.platform.acquireContext(n,a.aspectRatio),l=r&&r.canvas,c=l&&l.height,
h=l&&l.width;if(this.id=rs(),this.ctx=r,this.canvas=l,this.width=h,this.height=c,this._options=a,this._aspectRatio=this.aspectRatio,this._layers=[],this._metasets=
[],this._stacks=void 0,this.boxes=[],this.currentDevicePixelRatio=void 0,this.chartArea=void 0,this._active=[],this._lastEvent=void 0,this._listeners={},this._responsiveListeners=
void 0,this._sortedMetasets=[],this.scales={},this._plugins=new Hi,this.$proxies={},this._hiddenIndices={},this.attached=!1,this._animationsDisabled=void 0,this.
$context=void 0,this._doResize=Ms(d=>this.update(d),a.resizeDelay||0),this._dataChanges=[],Be[this.id]=this,!r||!l){console.error("Failed to create chart: can't\
 acquire context from the given item");return}at.listen(this,"complete",ln),at.listen(this,"progress",xr),this._initialize(),this.attached&&this.update()}get aspectRatio(){
let{options:{aspectRatio:t,maintainAspectRatio:e},width:s,height:n,_aspectRatio:o}=this;return w(t)?e&&o?o:n?s/n:null:t}get data(){return this.config.data}set data(t){
this.config.data=t}get options(){return this._options}set options(t){this.config.options=t}get registry(){return tt}_initialize(){return this.notifyPlugins("bef\
oreInit"),this.options.responsive?this.resize():wi(this,this.options.devicePixelRatio),this.bindEvents(),this.notifyPlugins("afterInit"),this}clear(){return mi(
this.canvas,this.ctx),this}stop(){return at.stop(this),this}resize(t,e){at.running(this)?this._resizeBeforeDraw={width:t,height:e}:this._resize(t,e)}_resize(t,e){
let s=this.options,n=this.canvas,o=s.maintainAspectRatio&&this.aspectRatio,a=this.platform.getMaximumSize(n,t,e,o),r=s.devicePixelRatio||this.platform.getDevicePixelRatio(),
l=this.width?"resize":"attach";this.width=a.width,this.height=a.height,this._aspectRatio=this.aspectRatio,wi(this,r,!0)&&(this.notifyPlugins("resize",{size:a}),
T(s.onResize,[this,a],this),this.attached&&this._doResize(l)&&this.render())}ensureScalesHaveIDs(){let e=this.options.scales||{};P(e,(s,n)=>{s.id=n})}buildOrUpdateScales(){
let t=this.options,e=t.scales,s=this.scales,n=Object.keys(s).reduce((a,r)=>(a[r]=!1,a),{}),o=[];e&&(o=o.concat(Object.keys(e).map(a=>{let r=e[a],l=Yi(a,r),c=l===
"r",h=l==="x";return{options:r,dposition:c?"chartArea":h?"bottom":"left",dtype:c?"radialLinear":h?"category":"linear"}}))),P(o,a=>{let r=a.options,l=r.id,c=Yi(l,
r),h=O(r.type,a.dtype);(r.position===void 0||an(r.position,c)!==an(a.dposition))&&(r.position=a.dposition),n[l]=!0;let d=null;if(l in s&&s[l].type===h)d=s[l];else{
let u=tt.getScale(h);d=new u({id:l,type:h,ctx:this.ctx,chart:this}),s[d.id]=d}d.init(r,t)}),P(n,(a,r)=>{a||delete s[r]}),P(s,a=>{Le.configure(this,a,a.options),
Le.addBox(this,a)})}_updateMetasets(){let t=this._metasets,e=this.data.datasets.length,s=t.length;if(t.sort((n,o)=>n.index-o.index),s>e){for(let n=e;n<s;++n)this.
_destroyDatasetMeta(n);t.splice(e,s-e)}this._sortedMetasets=t.slice(0).sort(rn("order","index"))}_removeUnreferencedMetasets(){let{_metasets:t,data:{datasets:e}}=this;
t.length>e.length&&delete this._stacks,t.forEach((s,n)=>{e.filter(o=>o===s._dataset).length===0&&this._destroyDatasetMeta(n)})}buildOrUpdateControllers(){let t=[],
e=this.data.datasets,s,n;for(this._removeUnreferencedMetasets(),s=0,n=e.length;s<n;s++){let o=e[s],a=this.getDatasetMeta(s),r=o.type||this.config.type;if(a.type&&
a.type!==r&&(this._destroyDatasetMeta(s),a=this.getDatasetMeta(s)),a.type=r,a.indexAxis=o.indexAxis||ji(r,this.options),a.order=o.order||0,a.index=s,a.label=""+
o.label,a.visible=this.isDatasetVisible(s),a.controller)a.controller.updateIndex(s),a.controller.linkScales();else{let l=tt.getController(r),{datasetElementType:c,
dataElementType:h}=L.datasets[r];Object.assign(l,{dataElementType:tt.getElement(h),datasetElementType:c&&tt.getElement(c)}),a.controller=new l(this,s),t.push(a.
controller)}}return this._updateMetasets(),t}_resetElements(){P(this.data.datasets,(t,e)=>{this.getDatasetMeta(e).controller.reset()},this)}reset(){this._resetElements(),
this.notifyPlugins("reset")}update(t){let e=this.config;e.update();let s=this._options=e.createResolver(e.chartOptionScopes(),this.getContext()),n=this._animationsDisabled=
!s.animation;if(this._updateScales(),this._checkEventBindings(),this._updateHiddenIndices(),this._plugins.invalidate(),this.notifyPlugins("beforeUpdate",{mode:t,
cancelable:!0})===!1)return;let o=this.buildOrUpdateControllers();this.notifyPlugins("beforeElementsUpdate");let a=0;for(let c=0,h=this.data.datasets.length;c<h;c++){
let{controller:d}=this.getDatasetMeta(c),u=!n&&o.indexOf(d)===-1;d.buildOrUpdateElements(u),a=Math.max(+d.getMaxOverflow(),a)}a=this._minPadding=s.layout.autoPadding?
a:0,this._updateLayout(a),n||P(o,c=>{c.reset()}),this._updateDatasets(t),this.notifyPlugins("afterUpdate",{mode:t}),this._layers.sort(rn("z","_idx"));let{_active:r,
_lastEvent:l}=this;l?this._eventHandler(l,!0):r.length&&this._updateHoverStyles(r,r,!0),this.render()}_updateScales(){P(this.scales,t=>{Le.removeBox(this,t)}),this.
ensureScalesHaveIDs(),this.buildOrUpdateScales()}_checkEventBindings(){let t=this.options,e=new Set(Object.keys(this._listeners)),s=new Set(t.events);(!oi(e,s)||
!!this._responsiveListeners!==t.responsive)&&(this.unbindEvents(),this.bindEvents())}_updateHiddenIndices(){let{_hiddenIndices:t}=this,e=this._getUniformDataChanges()||
[];for(let{method:s,start:n,count:o}of e){let a=s==="_removeElements"?-o:o;_r(t,n,a)}}_getUniformDataChanges(){let t=this._dataChanges;if(!t||!t.length)return;this.
_dataChanges=[];let e=this.data.datasets.length,s=o=>new Set(t.filter(a=>a[0]===o).map((a,r)=>r+","+a.splice(1).join(","))),n=s(0);for(let o=1;o<e;o++)if(!oi(n,
s(o)))return;return Array.from(n).map(o=>o.split(",")).map(o=>({method:o[1],start:+o[2],count:+o[3]}))}_updateLayout(t){if(this.notifyPlugins("beforeLayout",{cancelable:!0})===
!1)return;Le.update(this,this.width,this.height,t);let e=this.chartArea,s=e.width<=0||e.height<=0;this._layers=[],P(this.boxes,n=>{s&&n.position==="chartArea"||
(n.configure&&n.configure(),this._layers.push(...n._layers()))},this),this._layers.forEach((n,o)=>{n._idx=o}),this.notifyPlugins("afterLayout")}_updateDatasets(t){
if(this.notifyPlugins("beforeDatasetsUpdate",{mode:t,cancelable:!0})!==!1){for(let e=0,s=this.data.datasets.length;e<s;++e)this.getDatasetMeta(e).controller.configure();
for(let e=0,s=this.data.datasets.length;e<s;++e)this._updateDataset(e,it(t)?t({datasetIndex:e}):t);this.notifyPlugins("afterDatasetsUpdate",{mode:t})}}_updateDataset(t,e){
let s=this.getDatasetMeta(t),n={meta:s,index:t,mode:e,cancelable:!0};this.notifyPlugins("beforeDatasetUpdate",n)!==!1&&(s.controller._update(e),n.cancelable=!1,
this.notifyPlugins("afterDatasetUpdate",n))}render(){this.notifyPlugins("beforeRender",{cancelable:!0})!==!1&&(at.has(this)?this.attached&&!at.running(this)&&at.
start(this):(this.draw(),ln({chart:this})))}draw(){let t;if(this._resizeBeforeDraw){let{width:s,height:n}=this._resizeBeforeDraw;this._resizeBeforeDraw=null,this.
_resize(s,n)}if(this.clear(),this.width<=0||this.height<=0||this.notifyPlugins("beforeDraw",{cancelable:!0})===!1)return;let e=this._layers;for(t=0;t<e.length&&
e[t].z<=0;++t)e[t].draw(this.chartArea);for(this._drawDatasets();t<e.length;++t)e[t].draw(this.chartArea);this.notifyPlugins("afterDraw")}_getSortedDatasetMetas(t){
let e=this._sortedMetasets,s=[],n,o;for(n=0,o=e.length;n<o;++n){let a=e[n];(!t||a.visible)&&s.push(a)}return s}getSortedVisibleDatasetMetas(){return this._getSortedDatasetMetas(
!0)}_drawDatasets(){if(this.notifyPlugins("beforeDatasetsDraw",{cancelable:!0})===!1)return;let t=this.getSortedVisibleDatasetMetas();for(let e=t.length-1;e>=0;--e)
this._drawDataset(t[e]);this.notifyPlugins("afterDatasetsDraw")}_drawDataset(t){let e=this.ctx,s={meta:t,index:t.index,cancelable:!0},n=Is(this,t);this.notifyPlugins(
"beforeDatasetDraw",s)!==!1&&(n&&xi(e,n),t.controller.draw(),n&&_i(e),s.cancelable=!1,this.notifyPlugins("afterDatasetDraw",s))}isPointInArea(t){return kt(t,this.
chartArea,this._minPadding)}getElementsAtEventForMode(t,e,s,n){let o=va.modes[e];return typeof o=="function"?o(this,t,s,n):[]}getDatasetMeta(t){let e=this.data.
datasets[t],s=this._metasets,n=s.filter(o=>o&&o._dataset===e).pop();return n||(n={type:null,data:[],dataset:null,controller:null,hidden:null,xAxisID:null,yAxisID:null,
order:e&&e.order||0,index:t,_dataset:e,_parsed:[],_sorted:!1},s.push(n)),n}getContext(){return this.$context||(this.$context=gt(null,{chart:this,type:"chart"}))}getVisibleDatasetCount(){
return this.getSortedVisibleDatasetMetas().length}isDatasetVisible(t){let e=this.data.datasets[t];if(!e)return!1;let s=this.getDatasetMeta(t);return typeof s.hidden==
"boolean"?!s.hidden:!e.hidden}setDatasetVisibility(t,e){let s=this.getDatasetMeta(t);s.hidden=!e}toggleDataVisibility(t){this._hiddenIndices[t]=!this._hiddenIndices[t]}getDataVisibility(t){
return!this._hiddenIndices[t]}_updateVisibility(t,e,s){let n=s?"show":"hide",o=this.getDatasetMeta(t),a=o.controller._resolveAnimations(void 0,n);Et(e)?(o.data[e].
hidden=!s,this.update()):(this.setDatasetVisibility(t,s),a.update(o,{visible:s}),this.update(r=>r.datasetIndex===t?n:void 0))}hide(t,e){this._updateVisibility(t,
e,!1)}show(t,e){this._updateVisibility(t,e,!0)}_destroyDatasetMeta(t){let e=this._metasets[t];e&&e.controller&&e.controller._destroy(),delete this._metasets[t]}_stop(){
let t,e;for(this.stop(),at.remove(this),t=0,e=this.data.datasets.length;t<e;++t)this._destroyDatasetMeta(t)}destroy(){this.notifyPlugins("beforeDestroy");let{canvas:t,
ctx:e}=this;this._stop(),this.config.clearCache(),t&&(this.unbindEvents(),mi(t,e),this.platform.releaseContext(e),this.canvas=null,this.ctx=null),delete Be[this.
id],this.notifyPlugins("afterDestroy")}toBase64Image(...t){return this.canvas.toDataURL(...t)}bindEvents(){this.bindUserEvents(),this.options.responsive?this.bindResponsiveEvents():
this.attached=!0}bindUserEvents(){let t=this._listeners,e=this.platform,s=(o,a)=>{e.addEventListener(this,o,a),t[o]=a},n=(o,a,r)=>{o.offsetX=a,o.offsetY=r,this.
_eventHandler(o)};P(this.options.events,o=>s(o,n))}bindResponsiveEvents(){this._responsiveListeners||(this._responsiveListeners={});let t=this._responsiveListeners,
e=this.platform,s=(l,c)=>{e.addEventListener(this,l,c),t[l]=c},n=(l,c)=>{t[l]&&(e.removeEventListener(this,l,c),delete t[l])},o=(l,c)=>{this.canvas&&this.resize(
l,c)},a,r=()=>{n("attach",r),this.attached=!0,this.resize(),s("resize",o),s("detach",a)};a=()=>{this.attached=!1,n("resize",o),this._stop(),this._resize(0,0),s(
"attach",r)},e.isAttached(this.canvas)?r():a()}unbindEvents(){P(this._listeners,(t,e)=>{this.platform.removeEventListener(this,e,t)}),this._listeners={},P(this.
_responsiveListeners,(t,e)=>{this.platform.removeEventListener(this,e,t)}),this._responsiveListeners=void 0}updateHoverStyle(t,e,s){let n=s?"set":"remove",o,a,r,
l;for(e==="dataset"&&(o=this.getDatasetMeta(t[0].datasetIndex),o.controller["_"+n+"DatasetHoverStyle"]()),r=0,l=t.length;r<l;++r){a=t[r];let c=a&&this.getDatasetMeta(
a.datasetIndex).controller;c&&c[n+"HoverStyle"](a.element,a.datasetIndex,a.index)}}getActiveElements(){return this._active||[]}setActiveElements(t){let e=this._active||
[],s=t.map(({datasetIndex:o,index:a})=>{let r=this.getDatasetMeta(o);if(!r)throw new Error("No dataset found at index "+o);return{datasetIndex:o,element:r.data[a],
index:a}});!Ut(s,e)&&(this._active=s,this._lastEvent=null,this._updateHoverStyles(s,e))}notifyPlugins(t,e,s){return this._plugins.notify(this,t,e,s)}isPluginEnabled(t){
return this._plugins._cache.filter(e=>e.plugin.id===t).length===1}_updateHoverStyles(t,e,s){let n=this.options.hover,o=(l,c)=>l.filter(h=>!c.some(d=>h.datasetIndex===
d.datasetIndex&&h.index===d.index)),a=o(e,t),r=s?t:o(t,e);a.length&&this.updateHoverStyle(a,n.mode,!1),r.length&&n.mode&&this.updateHoverStyle(r,n.mode,!0)}_eventHandler(t,e){
let s={event:t,replay:e,cancelable:!0,inChartArea:this.isPointInArea(t)},n=a=>(a.options.events||this.options.events).includes(t.native.type);if(this.notifyPlugins(
"beforeEvent",s,n)===!1)return;let o=this._handleEvent(t,e,s.inChartArea);return s.cancelable=!1,this.notifyPlugins("afterEvent",s,n),(o||s.changed)&&this.render(),
this}_handleEvent(t,e,s){let{_active:n=[],options:o}=this,a=e,r=this._getActiveElements(t,n,s,a),l=hs(t),c=yr(t,this._lastEvent,s,l);s&&(this._lastEvent=null,T(
o.onHover,[t,r,this],this),l&&T(o.onClick,[t,r,this],this));let h=!Ut(r,n);return(h||e)&&(this._active=r,this._updateHoverStyles(r,n,e)),this._lastEvent=c,h}_getActiveElements(t,e,s,n){
if(t.type==="mouseout")return[];if(!s)return e;let o=this.options.hover;return this.getElementsAtEventForMode(t,o.mode,o,n)}};function hn(){return P(zt.instances,
i=>i._plugins.invalidate())}function Bn(i,t){let{x:e,y:s,base:n,width:o,height:a}=i.getProps(["x","y","base","width","height"],t),r,l,c,h,d;return i.horizontal?(d=a/2,r=Math.min(e,n),l=Math.
max(e,n),c=s-d,h=s+d):(d=o/2,r=e-d,l=e+d,c=Math.min(s,n),h=Math.max(s,n)),{left:r,top:c,right:l,bottom:h}}function mt(i,t,e,s){return i?0:q(t,e,s)}function Mr(i,t,e){
let s=i.options.borderWidth,n=i.borderSkipped,o=Mi(s);return{t:mt(n.top,o.top,0,e),r:mt(n.right,o.right,0,t),b:mt(n.bottom,o.bottom,0,e),l:mt(n.left,o.left,0,t)}}
function vr(i,t,e){let{enableBorderRadius:s}=i.getProps(["enableBorderRadius"]),n=i.options.borderRadius,o=St(n),a=Math.min(t,e),r=i.borderSkipped,l=s||k(n);return{
topLeft:mt(!l||r.top||r.left,o.topLeft,0,a),topRight:mt(!l||r.top||r.right,o.topRight,0,a),bottomLeft:mt(!l||r.bottom||r.left,o.bottomLeft,0,a),bottomRight:mt(!l||
r.bottom||r.right,o.bottomRight,0,a)}}function kr(i){let t=Bn(i),e=t.right-t.left,s=t.bottom-t.top,n=Mr(i,e/2,s/2),o=vr(i,e/2,s/2);return{outer:{x:t.left,y:t.top,
w:e,h:s,radius:o},inner:{x:t.left+n.l,y:t.top+n.t,w:e-n.l-n.r,h:s-n.t-n.b,radius:{topLeft:Math.max(0,o.topLeft-Math.max(n.t,n.l)),topRight:Math.max(0,o.topRight-
Math.max(n.t,n.r)),bottomLeft:Math.max(0,o.bottomLeft-Math.max(n.b,n.l)),bottomRight:Math.max(0,o.bottomRight-Math.max(n.b,n.r))}}}}function Ei(i,t,e,s){let n=t===
null,o=e===null,r=i&&!(n&&o)&&Bn(i,s);return r&&(n||ci(t,r.left,r.right))&&(o||ci(e,r.top,r.bottom))}function Sr(i){return i.topLeft||i.topRight||i.bottomLeft||
i.bottomRight}function wr(i,t){i.rect(t.x,t.y,t.w,t.h)}function Ii(i,t,e={}){let s=i.x!==e.x?-t:0,n=i.y!==e.y?-t:0,o=(i.x+i.w!==e.x+e.w?t:0)-s,a=(i.y+i.h!==e.y+
e.h?t:0)-n;return{x:i.x+s,y:i.y+n,w:i.w+o,h:i.h+a,radius:i.radius}}var Ye=class extends Ft{static id="bar";static defaults={borderSkipped:"start",borderWidth:0,
borderRadius:0,inflateAmount:"auto",pointStyle:void 0};static defaultRoutes={backgroundColor:"backgroundColor",borderColor:"borderColor"};constructor(t){super(),
this.options=void 0,this.horizontal=void 0,this.base=void 0,this.width=void 0,this.height=void 0,this.inflateAmount=void 0,t&&Object.assign(this,t)}draw(t){let{
inflateAmount:e,options:{borderColor:s,backgroundColor:n}}=this,{inner:o,outer:a}=kr(this),r=Sr(a.radius)?Jt:wr;t.save(),(a.w!==o.w||a.h!==o.h)&&(t.beginPath(),
r(t,Ii(a,e,o)),t.clip(),r(t,Ii(o,-e,a)),t.fillStyle=s,t.fill("evenodd")),t.beginPath(),r(t,Ii(o,e)),t.fillStyle=n,t.fill(),t.restore()}inRange(t,e,s){return Ei(
this,t,e,s)}inXRange(t,e){return Ei(this,t,null,e)}inYRange(t,e){return Ei(this,null,t,e)}getCenterPoint(t){let{x:e,y:s,base:n,horizontal:o}=this.getProps(["x",
"y","base","horizontal"],t);return{x:o?(e+n)/2:e,y:o?s:(s+n)/2}}getRange(t){return t==="x"?this.width/2:this.height/2}};var oe={average(i){if(!i.length)return!1;let t,e,s=new Set,n=0,o=0;for(t=0,e=i.length;t<e;++t){let r=i[t].element;if(r&&r.hasValue()){let l=r.tooltipPosition();
s.add(l.x),n+=l.y,++o}}return o===0||s.size===0?!1:{x:[...s].reduce((r,l)=>r+l)/s.size,y:n/o}},nearest(i,t){if(!i.length)return!1;let e=t.x,s=t.y,n=Number.POSITIVE_INFINITY,
o,a,r;for(o=0,a=i.length;o<a;++o){let l=i[o].element;if(l&&l.hasValue()){let c=l.getCenterPoint(),h=gs(t,c);h<n&&(n=h,r=l)}}if(r){let l=r.tooltipPosition();e=l.
x,s=l.y}return{x:e,y:s}}};function Q(i,t){return t&&(A(t)?Array.prototype.push.apply(i,t):i.push(t)),i}function rt(i){return(typeof i=="string"||i instanceof String)&&
i.indexOf(`
`)>-1?i.split(`
`):i}function Pr(i,t){let{element:e,datasetIndex:s,index:n}=t,o=i.getDatasetMeta(s).controller,{label:a,value:r}=o.getLabelAndValue(n);return{chart:i,label:a,parsed:o.
getParsed(n),raw:i.data.datasets[s].data[n],formattedValue:r,dataset:o.getDataset(),dataIndex:n,datasetIndex:s,element:e}}function dn(i,t){let e=i.chart.ctx,{body:s,
footer:n,title:o}=i,{boxWidth:a,boxHeight:r}=t,l=H(t.bodyFont),c=H(t.titleFont),h=H(t.footerFont),d=o.length,u=n.length,f=s.length,m=$(t.padding),g=m.height,p=0,
b=s.reduce((M,_)=>M+_.before.length+_.lines.length+_.after.length,0);if(b+=i.beforeBody.length+i.afterBody.length,d&&(g+=d*c.lineHeight+(d-1)*t.titleSpacing+t.titleMarginBottom),
b){let M=t.displayColors?Math.max(r,l.lineHeight):l.lineHeight;g+=f*M+(b-f)*l.lineHeight+(b-1)*t.bodySpacing}u&&(g+=t.footerMarginTop+u*h.lineHeight+(u-1)*t.footerSpacing);
let x=0,y=function(M){p=Math.max(p,e.measureText(M).width+x)};return e.save(),e.font=c.string,P(i.title,y),e.font=l.string,P(i.beforeBody.concat(i.afterBody),y),
x=t.displayColors?a+2+t.boxPadding:0,P(s,M=>{P(M.before,y),P(M.lines,y),P(M.after,y)}),x=0,e.font=h.string,P(i.footer,y),e.restore(),p+=m.width,{width:p,height:g}}
function Dr(i,t){let{y:e,height:s}=t;return e<s/2?"top":e>i.height-s/2?"bottom":"center"}function Cr(i,t,e,s){let{x:n,width:o}=s,a=e.caretSize+e.caretPadding;if(i===
"left"&&n+o+a>t.width||i==="right"&&n-o-a<0)return!0}function Or(i,t,e,s){let{x:n,width:o}=e,{width:a,chartArea:{left:r,right:l}}=i,c="center";return s==="cente\
r"?c=n<=(r+l)/2?"left":"right":n<=o/2?c="left":n>=a-o/2&&(c="right"),Cr(c,i,t,e)&&(c="center"),c}function un(i,t,e){let s=e.yAlign||t.yAlign||Dr(i,e);return{xAlign:e.
xAlign||t.xAlign||Or(i,t,e,s),yAlign:s}}function Ar(i,t){let{x:e,width:s}=i;return t==="right"?e-=s:t==="center"&&(e-=s/2),e}function Tr(i,t,e){let{y:s,height:n}=i;
return t==="top"?s+=e:t==="bottom"?s-=n+e:s-=n/2,s}function fn(i,t,e,s){let{caretSize:n,caretPadding:o,cornerRadius:a}=i,{xAlign:r,yAlign:l}=e,c=n+o,{topLeft:h,
topRight:d,bottomLeft:u,bottomRight:f}=St(a),m=Ar(t,r),g=Tr(t,l,c);return l==="center"?r==="left"?m+=c:r==="right"&&(m-=c):r==="left"?m-=Math.max(h,u)+n:r==="ri\
ght"&&(m+=Math.max(d,f)+n),{x:q(m,0,s.width-t.width),y:q(g,0,s.height-t.height)}}function Ie(i,t,e){let s=$(e.padding);return t==="center"?i.x+i.width/2:t==="ri\
ght"?i.x+i.width-s.right:i.x+s.left}function gn(i){return Q([],rt(i))}function Lr(i,t,e){return gt(i,{tooltip:t,tooltipItems:e,type:"tooltip"})}function pn(i,t){
let e=t&&t.dataset&&t.dataset.tooltip&&t.dataset.tooltip.callbacks;return e?i.override(e):i}var Vn={beforeTitle:Z,title(i){if(i.length>0){let t=i[0],e=t.chart.data.
labels,s=e?e.length:0;if(this&&this.options&&this.options.mode==="dataset")return t.dataset.label||"";if(t.label)return t.label;if(s>0&&t.dataIndex<s)return e[t.
dataIndex]}return""},afterTitle:Z,beforeBody:Z,beforeLabel:Z,label(i){if(this&&this.options&&this.options.mode==="dataset")return i.label+": "+i.formattedValue||
i.formattedValue;let t=i.dataset.label||"";t&&(t+=": ");let e=i.formattedValue;return w(e)||(t+=e),t},labelColor(i){let e=i.chart.getDatasetMeta(i.datasetIndex).
controller.getStyle(i.dataIndex);return{borderColor:e.borderColor,backgroundColor:e.backgroundColor,borderWidth:e.borderWidth,borderDash:e.borderDash,borderDashOffset:e.
borderDashOffset,borderRadius:0}},labelTextColor(){return this.options.bodyColor},labelPointStyle(i){let e=i.chart.getDatasetMeta(i.datasetIndex).controller.getStyle(
i.dataIndex);return{pointStyle:e.pointStyle,rotation:e.rotation}},afterLabel:Z,afterBody:Z,beforeFooter:Z,footer:Z,afterFooter:Z};function j(i,t,e,s){let n=i[t].
call(e,s);return typeof n>"u"?Vn[t].call(e,s):n}var $e=class extends Ft{static positioners=oe;constructor(t){super(),this.opacity=0,this._active=[],this._eventPosition=
void 0,this._size=void 0,this._cachedAnimations=void 0,this._tooltipItems=[],this.$animations=void 0,this.$context=void 0,this.chart=t.chart,this.options=t.options,
this.dataPoints=void 0,this.title=void 0,this.beforeBody=void 0,this.body=void 0,this.afterBody=void 0,this.footer=void 0,this.xAlign=void 0,this.yAlign=void 0,
this.x=void 0,this.y=void 0,this.height=void 0,this.width=void 0,this.caretX=void 0,this.caretY=void 0,this.labelColors=void 0,this.labelPointStyles=void 0,this.
labelTextColors=void 0}initialize(t){this.options=t,this._cachedAnimations=void 0,this.$context=void 0}_resolveAnimations(){let t=this._cachedAnimations;if(t)return t;
let e=this.chart,s=this.options.setContext(this.getContext()),n=s.enabled&&e.options.animation&&s.animations,o=new Ve(this.chart,n);return n._cacheable&&(this._cachedAnimations=
Object.freeze(o)),o}getContext(){return this.$context||(this.$context=Lr(this.chart.getContext(),this,this._tooltipItems))}getTitle(t,e){let{callbacks:s}=e,n=j(
s,"beforeTitle",this,t),o=j(s,"title",this,t),a=j(s,"afterTitle",this,t),r=[];return r=Q(r,rt(n)),r=Q(r,rt(o)),r=Q(r,rt(a)),r}getBeforeBody(t,e){return gn(j(e.callbacks,
"beforeBody",this,t))}getBody(t,e){let{callbacks:s}=e,n=[];return P(t,o=>{let a={before:[],lines:[],after:[]},r=pn(s,o);Q(a.before,rt(j(r,"beforeLabel",this,o))),
Q(a.lines,j(r,"label",this,o)),Q(a.after,rt(j(r,"afterLabel",this,o))),n.push(a)}),n}getAfterBody(t,e){return gn(j(e.callbacks,"afterBody",this,t))}getFooter(t,e){
let{callbacks:s}=e,n=j(s,"beforeFooter",this,t),o=j(s,"footer",this,t),a=j(s,"afterFooter",this,t),r=[];return r=Q(r,rt(n)),r=Q(r,rt(o)),r=Q(r,rt(a)),r}_createItems(t){
let e=this._active,s=this.chart.data,n=[],o=[],a=[],r=[],l,c;for(l=0,c=e.length;l<c;++l)r.push(Pr(this.chart,e[l]));return t.filter&&(r=r.filter((h,d,u)=>t.filter(
h,d,u,s))),t.itemSort&&(r=r.sort((h,d)=>t.itemSort(h,d,s))),P(r,h=>{let d=pn(t.callbacks,h);n.push(j(d,"labelColor",this,h)),o.push(j(d,"labelPointStyle",this,h)),
a.push(j(d,"labelTextColor",this,h))}),this.labelColors=n,this.labelPointStyles=o,this.labelTextColors=a,this.dataPoints=r,r}update(t,e){let s=this.options.setContext(
this.getContext()),n=this._active,o,a=[];if(!n.length)this.opacity!==0&&(o={opacity:0});else{let r=oe[s.position].call(this,n,this._eventPosition);a=this._createItems(
s),this.title=this.getTitle(a,s),this.beforeBody=this.getBeforeBody(a,s),this.body=this.getBody(a,s),this.afterBody=this.getAfterBody(a,s),this.footer=this.getFooter(
a,s);let l=this._size=dn(this,s),c=Object.assign({},r,l),h=un(this.chart,s,c),d=fn(s,c,h,this.chart);this.xAlign=h.xAlign,this.yAlign=h.yAlign,o={opacity:1,x:d.
x,y:d.y,width:l.width,height:l.height,caretX:r.x,caretY:r.y}}this._tooltipItems=a,this.$context=void 0,o&&this._resolveAnimations().update(this,o),t&&s.external&&
s.external.call(this,{chart:this.chart,tooltip:this,replay:e})}drawCaret(t,e,s,n){let o=this.getCaretPosition(t,s,n);e.lineTo(o.x1,o.y1),e.lineTo(o.x2,o.y2),e.lineTo(
o.x3,o.y3)}getCaretPosition(t,e,s){let{xAlign:n,yAlign:o}=this,{caretSize:a,cornerRadius:r}=s,{topLeft:l,topRight:c,bottomLeft:h,bottomRight:d}=St(r),{x:u,y:f}=t,
{width:m,height:g}=e,p,b,x,y,M,_;return o==="center"?(M=f+g/2,n==="left"?(p=u,b=p-a,y=M+a,_=M-a):(p=u+m,b=p+a,y=M-a,_=M+a),x=p):(n==="left"?b=u+Math.max(l,h)+a:
n==="right"?b=u+m-Math.max(c,d)-a:b=this.caretX,o==="top"?(y=f,M=y-a,p=b-a,x=b+a):(y=f+g,M=y+a,p=b+a,x=b-a),_=y),{x1:p,x2:b,x3:x,y1:y,y2:M,y3:_}}drawTitle(t,e,s){
let n=this.title,o=n.length,a,r,l;if(o){let c=Ae(s.rtl,this.x,this.width);for(t.x=Ie(this,s.titleAlign,s),e.textAlign=c.textAlign(s.titleAlign),e.textBaseline="\
middle",a=H(s.titleFont),r=s.titleSpacing,e.fillStyle=s.titleColor,e.font=a.string,l=0;l<o;++l)e.fillText(n[l],c.x(t.x),t.y+a.lineHeight/2),t.y+=a.lineHeight+r,
l+1===o&&(t.y+=s.titleMarginBottom-r)}}_drawColorBox(t,e,s,n,o){let a=this.labelColors[s],r=this.labelPointStyles[s],{boxHeight:l,boxWidth:c}=o,h=H(o.bodyFont),
d=Ie(this,"left",o),u=n.x(d),f=l<h.lineHeight?(h.lineHeight-l)/2:0,m=e.y+f;if(o.usePointStyle){let g={radius:Math.min(c,l)/2,pointStyle:r.pointStyle,rotation:r.
rotation,borderWidth:1},p=n.leftForLtr(u,c)+c/2,b=m+l/2;t.strokeStyle=o.multiKeyBackground,t.fillStyle=o.multiKeyBackground,bi(t,g,p,b),t.strokeStyle=a.borderColor,
t.fillStyle=a.backgroundColor,bi(t,g,p,b)}else{t.lineWidth=k(a.borderWidth)?Math.max(...Object.values(a.borderWidth)):a.borderWidth||1,t.strokeStyle=a.borderColor,
t.setLineDash(a.borderDash||[]),t.lineDashOffset=a.borderDashOffset||0;let g=n.leftForLtr(u,c),p=n.leftForLtr(n.xPlus(u,1),c-2),b=St(a.borderRadius);Object.values(
b).some(x=>x!==0)?(t.beginPath(),t.fillStyle=o.multiKeyBackground,Jt(t,{x:g,y:m,w:c,h:l,radius:b}),t.fill(),t.stroke(),t.fillStyle=a.backgroundColor,t.beginPath(),
Jt(t,{x:p,y:m+1,w:c-2,h:l-2,radius:b}),t.fill()):(t.fillStyle=o.multiKeyBackground,t.fillRect(g,m,c,l),t.strokeRect(g,m,c,l),t.fillStyle=a.backgroundColor,t.fillRect(
p,m+1,c-2,l-2))}t.fillStyle=this.labelTextColors[s]}drawBody(t,e,s){let{body:n}=this,{bodySpacing:o,bodyAlign:a,displayColors:r,boxHeight:l,boxWidth:c,boxPadding:h}=s,
d=H(s.bodyFont),u=d.lineHeight,f=0,m=Ae(s.rtl,this.x,this.width),g=function(D){e.fillText(D,m.x(t.x+f),t.y+u/2),t.y+=u+o},p=m.textAlign(a),b,x,y,M,_,S,v;for(e.textAlign=
a,e.textBaseline="middle",e.font=d.string,t.x=Ie(this,p,s),e.fillStyle=s.bodyColor,P(this.beforeBody,g),f=r&&p!=="right"?a==="center"?c/2+h:c+2+h:0,M=0,S=n.length;M<
S;++M){for(b=n[M],x=this.labelTextColors[M],e.fillStyle=x,P(b.before,g),y=b.lines,r&&y.length&&(this._drawColorBox(e,t,M,m,s),u=Math.max(d.lineHeight,l)),_=0,v=
y.length;_<v;++_)g(y[_]),u=d.lineHeight;P(b.after,g)}f=0,u=d.lineHeight,P(this.afterBody,g),t.y-=o}drawFooter(t,e,s){let n=this.footer,o=n.length,a,r;if(o){let l=Ae(
s.rtl,this.x,this.width);for(t.x=Ie(this,s.footerAlign,s),t.y+=s.footerMarginTop,e.textAlign=l.textAlign(s.footerAlign),e.textBaseline="middle",a=H(s.footerFont),
e.fillStyle=s.footerColor,e.font=a.string,r=0;r<o;++r)e.fillText(n[r],l.x(t.x),t.y+a.lineHeight/2),t.y+=a.lineHeight+s.footerSpacing}}drawBackground(t,e,s,n){let{
xAlign:o,yAlign:a}=this,{x:r,y:l}=t,{width:c,height:h}=s,{topLeft:d,topRight:u,bottomLeft:f,bottomRight:m}=St(n.cornerRadius);e.fillStyle=n.backgroundColor,e.strokeStyle=
n.borderColor,e.lineWidth=n.borderWidth,e.beginPath(),e.moveTo(r+d,l),a==="top"&&this.drawCaret(t,e,s,n),e.lineTo(r+c-u,l),e.quadraticCurveTo(r+c,l,r+c,l+u),a===
"center"&&o==="right"&&this.drawCaret(t,e,s,n),e.lineTo(r+c,l+h-m),e.quadraticCurveTo(r+c,l+h,r+c-m,l+h),a==="bottom"&&this.drawCaret(t,e,s,n),e.lineTo(r+f,l+h),
e.quadraticCurveTo(r,l+h,r,l+h-f),a==="center"&&o==="left"&&this.drawCaret(t,e,s,n),e.lineTo(r,l+d),e.quadraticCurveTo(r,l,r+d,l),e.closePath(),e.fill(),n.borderWidth>
0&&e.stroke()}_updateAnimationTarget(t){let e=this.chart,s=this.$animations,n=s&&s.x,o=s&&s.y;if(n||o){let a=oe[t.position].call(this,this._active,this._eventPosition);
if(!a)return;let r=this._size=dn(this,t),l=Object.assign({},a,this._size),c=un(e,t,l),h=fn(t,l,c,e);(n._to!==h.x||o._to!==h.y)&&(this.xAlign=c.xAlign,this.yAlign=
c.yAlign,this.width=r.width,this.height=r.height,this.caretX=a.x,this.caretY=a.y,this._resolveAnimations().update(this,h))}}_willRender(){return!!this.opacity}draw(t){
let e=this.options.setContext(this.getContext()),s=this.opacity;if(!s)return;this._updateAnimationTarget(e);let n={width:this.width,height:this.height},o={x:this.
x,y:this.y};s=Math.abs(s)<.001?0:s;let a=$(e.padding),r=this.title.length||this.beforeBody.length||this.body.length||this.afterBody.length||this.footer.length;e.
enabled&&r&&(t.save(),t.globalAlpha=s,this.drawBackground(o,t,n,e),Rs(t,e.textDirection),o.y+=a.top,this.drawTitle(o,t,e),this.drawBody(o,t,e),this.drawFooter(o,
t,e),Es(t,e.textDirection),t.restore())}getActiveElements(){return this._active||[]}setActiveElements(t,e){let s=this._active,n=t.map(({datasetIndex:r,index:l})=>{
let c=this.chart.getDatasetMeta(r);if(!c)throw new Error("Cannot find a dataset at index "+r);return{datasetIndex:r,element:c.data[l],index:l}}),o=!Ut(s,n),a=this.
_positionChanged(n,e);(o||a)&&(this._active=n,this._eventPosition=e,this._ignoreReplayEvents=!0,this.update(!0))}handleEvent(t,e,s=!0){if(e&&this._ignoreReplayEvents)
return!1;this._ignoreReplayEvents=!1;let n=this.options,o=this._active||[],a=this._getActiveElements(t,o,e,s),r=this._positionChanged(a,t),l=e||!Ut(a,o)||r;return l&&
(this._active=a,(n.enabled||n.external)&&(this._eventPosition={x:t.x,y:t.y},this.update(!0,e))),l}_getActiveElements(t,e,s,n){let o=this.options;if(t.type==="mo\
useout")return[];if(!n)return e.filter(r=>this.chart.data.datasets[r.datasetIndex]&&this.chart.getDatasetMeta(r.datasetIndex).controller.getParsed(r.index)!==void 0);
let a=this.chart.getElementsAtEventForMode(t,o.mode,o,s);return o.reverse&&a.reverse(),a}_positionChanged(t,e){let{caretX:s,caretY:n,options:o}=this,a=oe[o.position].
call(this,t,e);return a!==!1&&(s!==a.x||n!==a.y)}},Nn={id:"tooltip",_element:$e,positioners:oe,afterInit(i,t,e){e&&(i.tooltip=new $e({chart:i,options:e}))},beforeUpdate(i,t,e){
i.tooltip&&i.tooltip.initialize(e)},reset(i,t,e){i.tooltip&&i.tooltip.initialize(e)},afterDraw(i){let t=i.tooltip;if(t&&t._willRender()){let e={tooltip:t};if(i.
notifyPlugins("beforeTooltipDraw",{...e,cancelable:!0})===!1)return;t.draw(i.ctx),i.notifyPlugins("afterTooltipDraw",e)}},afterEvent(i,t){if(i.tooltip){let e=t.
replay;i.tooltip.handleEvent(t.event,e,t.inChartArea)&&(t.changed=!0)}},defaults:{enabled:!0,external:null,position:"average",backgroundColor:"rgba(0,0,0,0.8)",
titleColor:"#fff",titleFont:{weight:"bold"},titleSpacing:2,titleMarginBottom:6,titleAlign:"left",bodyColor:"#fff",bodySpacing:2,bodyFont:{},bodyAlign:"left",footerColor:"\
#fff",footerSpacing:2,footerMarginTop:6,footerFont:{weight:"bold"},footerAlign:"left",padding:6,caretPadding:2,caretSize:5,cornerRadius:6,boxHeight:(i,t)=>t.bodyFont.
size,boxWidth:(i,t)=>t.bodyFont.size,multiKeyBackground:"#fff",displayColors:!0,boxPadding:0,borderColor:"rgba(0,0,0,0)",borderWidth:0,animation:{duration:400,easing:"\
easeOutQuart"},animations:{numbers:{type:"number",properties:["x","y","width","height","caretX","caretY"]},opacity:{easing:"linear",duration:200}},callbacks:Vn},
defaultRoutes:{bodyFont:"font",footerFont:"font",titleFont:"font"},descriptors:{_scriptable:i=>i!=="filter"&&i!=="itemSort"&&i!=="external",_indexable:!1,callbacks:{
_scriptable:!1,_indexable:!1},animation:{_fallback:!1},animations:{_fallback:"animation"}},additionalOptionScopes:["interaction"]};var Rr=(i,t,e,s)=>(typeof t=="string"?(e=i.push(t)-1,s.unshift({index:e,label:t})):isNaN(t)&&(e=null),e);function Er(i,t,e,s){let n=i.indexOf(t);if(n===-1)return Rr(
i,t,e,s);let o=i.lastIndexOf(t);return n!==o?e:n}var Ir=(i,t)=>i===null?null:q(Math.round(i),0,t);function mn(i){let t=this.getLabels();return i>=0&&i<t.length?
t[i]:i}var Ue=class extends Dt{static id="category";static defaults={ticks:{callback:mn}};constructor(t){super(t),this._startValue=void 0,this._valueRange=0,this.
_addedLabels=[]}init(t){let e=this._addedLabels;if(e.length){let s=this.getLabels();for(let{index:n,label:o}of e)s[n]===o&&s.splice(n,1);this._addedLabels=[]}super.
init(t)}parse(t,e){if(w(t))return null;let s=this.getLabels();return e=isFinite(e)&&s[e]===t?e:Er(s,t,O(e,t),this._addedLabels),Ir(e,s.length-1)}determineDataLimits(){
let{minDefined:t,maxDefined:e}=this.getUserBounds(),{min:s,max:n}=this.getMinMax(!0);this.options.bounds==="ticks"&&(t||(s=0),e||(n=this.getLabels().length-1)),
this.min=s,this.max=n}buildTicks(){let t=this.min,e=this.max,s=this.options.offset,n=[],o=this.getLabels();o=t===0&&e===o.length-1?o:o.slice(t,e+1),this._valueRange=
Math.max(o.length-(s?0:1),1),this._startValue=this.min-(s?.5:0);for(let a=t;a<=e;a++)n.push({value:a});return n}getLabelForValue(t){return mn.call(this,t)}configure(){
super.configure(),this.isHorizontal()||(this._reversePixels=!this._reversePixels)}getPixelForValue(t){return typeof t!="number"&&(t=this.parse(t)),t===null?NaN:
this.getPixelForDecimal((t-this._startValue)/this._valueRange)}getPixelForTick(t){let e=this.ticks;return t<0||t>e.length-1?null:this.getPixelForValue(e[t].value)}getValueForPixel(t){
return Math.round(this._startValue+this.getDecimalForPixel(t)*this._valueRange)}getBasePixel(){return this.bottom}};function Fr(i,t){let e=[],{bounds:n,step:o,min:a,
max:r,precision:l,count:c,maxTicks:h,maxDigits:d,includeBounds:u}=i,f=o||1,m=h-1,{min:g,max:p}=t,b=!w(a),x=!w(r),y=!w(c),M=(p-g)/(d+1),_=ai((p-g)/m/f)*f,S,v,D,C;
if(_<1e-14&&!b&&!x)return[{value:g},{value:p}];C=Math.ceil(p/_)-Math.floor(g/_),C>m&&(_=ai(C*_/m/f)*f),w(l)||(S=Math.pow(10,l),_=Math.ceil(_*S)/S),n==="ticks"?(v=
Math.floor(g/_)*_,D=Math.ceil(p/_)*_):(v=g,D=p),b&&x&&o&&us((r-a)/o,_/1e3)?(C=Math.round(Math.min((r-a)/_,h)),_=(r-a)/C,v=a,D=r):y?(v=b?a:v,D=x?r:D,C=c-1,_=(D-v)/
C):(C=(D-v)/_,Xt(C,Math.round(C),_/1e3)?C=Math.round(C):C=Math.ceil(C));let E=Math.max(li(_),li(v));S=Math.pow(10,w(l)?E:l),v=Math.round(v*S)/S,D=Math.round(D*S)/
S;let I=0;for(b&&(u&&v!==a?(e.push({value:a}),v<a&&I++,Xt(Math.round((v+I*_)*S)/S,a,bn(a,M,i))&&I++):v<a&&I++);I<C;++I){let F=Math.round((v+I*_)*S)/S;if(x&&F>r)
break;e.push({value:F})}return x&&u&&D!==r?e.length&&Xt(e[e.length-1].value,r,bn(r,M,i))?e[e.length-1].value=r:e.push({value:r}):(!x||D===r)&&e.push({value:D}),
e}function bn(i,t,{horizontal:e,minRotation:s}){let n=ot(s),o=(e?Math.sin(n):Math.cos(n))||.001,a=.75*t*(""+i).length;return Math.min(t/o,a)}var Bt=class extends Dt{constructor(t){
super(t),this.start=void 0,this.end=void 0,this._startValue=void 0,this._endValue=void 0,this._valueRange=0}parse(t,e){return w(t)||(typeof t=="number"||t instanceof
Number)&&!isFinite(+t)?null:+t}handleTickRangeOptions(){let{beginAtZero:t}=this.options,{minDefined:e,maxDefined:s}=this.getUserBounds(),{min:n,max:o}=this,a=l=>n=
e?n:l,r=l=>o=s?o:l;if(t){let l=nt(n),c=nt(o);l<0&&c<0?r(0):l>0&&c>0&&a(0)}if(n===o){let l=o===0?1:Math.abs(o*.05);r(o+l),t||a(n-l)}this.min=n,this.max=o}getTickLimit(){
let t=this.options.ticks,{maxTicksLimit:e,stepSize:s}=t,n;return s?(n=Math.ceil(this.max/s)-Math.floor(this.min/s)+1,n>1e3&&(console.warn(`scales.${this.id}.tic\
ks.stepSize: ${s} would result generating up to ${n} ticks. Limiting to 1000.`),n=1e3)):(n=this.computeTickLimit(),e=e||11),e&&(n=Math.min(e,n)),n}computeTickLimit(){
return Number.POSITIVE_INFINITY}buildTicks(){let t=this.options,e=t.ticks,s=this.getTickLimit();s=Math.max(2,s);let n={maxTicks:s,bounds:t.bounds,min:t.min,max:t.
max,precision:e.precision,step:e.stepSize,count:e.count,maxDigits:this._maxDigits(),horizontal:this.isHorizontal(),minRotation:e.minRotation||0,includeBounds:e.
includeBounds!==!1},o=this._range||this,a=Fr(n,o);return t.bounds==="ticks"&&ri(a,this,"value"),t.reverse?(a.reverse(),this.start=this.max,this.end=this.min):(this.
start=this.min,this.end=this.max),a}configure(){let t=this.ticks,e=this.min,s=this.max;if(super.configure(),this.options.offset&&t.length){let n=(s-e)/Math.max(
t.length-1,1)/2;e-=n,s+=n}this._startValue=e,this._endValue=s,this._valueRange=s-e}getLabelForValue(t){return Se(t,this.chart.options.locale,this.options.ticks.
format)}},Xe=class extends Bt{static id="linear";static defaults={ticks:{callback:qt.formatters.numeric}};determineDataLimits(){let{min:t,max:e}=this.getMinMax(
!0);this.min=z(t)?t:0,this.max=z(e)?e:1,this.handleTickRangeOptions()}computeTickLimit(){let t=this.isHorizontal(),e=t?this.width:this.height,s=ot(this.options.
ticks.minRotation),n=(t?Math.sin(s):Math.cos(s))||.001,o=this._resolveTickFontOptions(0);return Math.ceil(e/Math.min(40,o.lineHeight/n))}getPixelForValue(t){return t===
null?NaN:this.getPixelForDecimal((t-this._startValue)/this._valueRange)}getValueForPixel(t){return this._startValue+this.getDecimalForPixel(t)*this._valueRange}},
re=i=>Math.floor(st(i)),Pt=(i,t)=>Math.pow(10,re(i)+t);function xn(i){return i/Math.pow(10,re(i))===1}function _n(i,t,e){let s=Math.pow(10,e),n=Math.floor(i/s);
return Math.ceil(t/s)-n}function zr(i,t){let e=t-i,s=re(e);for(;_n(i,t,s)>10;)s++;for(;_n(i,t,s)<10;)s--;return Math.min(s,re(i))}function Br(i,{min:t,max:e}){t=
W(i.min,t);let s=[],n=re(t),o=zr(t,e),a=o<0?Math.pow(10,Math.abs(o)):1,r=Math.pow(10,o),l=n>o?Math.pow(10,n):0,c=Math.round((t-l)*a)/a,h=Math.floor((t-l)/r/10)*
r*10,d=Math.floor((c-h)/Math.pow(10,o)),u=W(i.min,Math.round((l+h+d*Math.pow(10,o))*a)/a);for(;u<e;)s.push({value:u,major:xn(u),significand:d}),d>=10?d=d<15?15:
20:d++,d>=20&&(o++,d=2,a=o>=0?1:a),u=Math.round((l+h+d*Math.pow(10,o))*a)/a;let f=W(i.max,u);return s.push({value:f,major:xn(f),significand:d}),s}var Ke=class extends Dt{static id="\
logarithmic";static defaults={ticks:{callback:qt.formatters.logarithmic,major:{enabled:!0}}};constructor(t){super(t),this.start=void 0,this.end=void 0,this._startValue=
void 0,this._valueRange=0}parse(t,e){let s=Bt.prototype.parse.apply(this,[t,e]);if(s===0){this._zero=!0;return}return z(s)&&s>0?s:null}determineDataLimits(){let{
min:t,max:e}=this.getMinMax(!0);this.min=z(t)?Math.max(0,t):null,this.max=z(e)?Math.max(0,e):null,this.options.beginAtZero&&(this._zero=!0),this._zero&&this.min!==
this._suggestedMin&&!z(this._userMin)&&(this.min=t===Pt(this.min,0)?Pt(this.min,-1):Pt(this.min,0)),this.handleTickRangeOptions()}handleTickRangeOptions(){let{minDefined:t,
maxDefined:e}=this.getUserBounds(),s=this.min,n=this.max,o=r=>s=t?s:r,a=r=>n=e?n:r;s===n&&(s<=0?(o(1),a(10)):(o(Pt(s,-1)),a(Pt(n,1)))),s<=0&&o(Pt(n,-1)),n<=0&&a(
Pt(s,1)),this.min=s,this.max=n}buildTicks(){let t=this.options,e={min:this._userMin,max:this._userMax},s=Br(e,this);return t.bounds==="ticks"&&ri(s,this,"value"),
t.reverse?(s.reverse(),this.start=this.max,this.end=this.min):(this.start=this.min,this.end=this.max),s}getLabelForValue(t){return t===void 0?"0":Se(t,this.chart.
options.locale,this.options.ticks.format)}configure(){let t=this.min;super.configure(),this._startValue=st(t),this._valueRange=st(this.max)-st(t)}getPixelForValue(t){
return(t===void 0||t===0)&&(t=this.min),t===null||isNaN(t)?NaN:this.getPixelForDecimal(t===this.min?0:(st(t)-this._startValue)/this._valueRange)}getValueForPixel(t){
let e=this.getDecimalForPixel(t);return Math.pow(10,this._startValue+e*this._valueRange)}};function Ui(i){let t=i.ticks;if(t.display&&i.display){let e=$(t.backdropPadding);
return O(t.font&&t.font.size,L.font.size)+e.height}return 0}function Vr(i,t,e){return e=A(e)?e:[e],{w:ws(i,t.string,e),h:e.length*t.lineHeight}}function yn(i,t,e,s,n){
return i===s||i===n?{start:t-e/2,end:t+e/2}:i<s||i>n?{start:t-e,end:t}:{start:t,end:t+e}}function Nr(i){let t={l:i.left+i._padding.left,r:i.right-i._padding.right,
t:i.top+i._padding.top,b:i.bottom-i._padding.bottom},e=Object.assign({},t),s=[],n=[],o=i._pointLabels.length,a=i.options.pointLabels,r=a.centerPointLabels?B/o:0;
for(let l=0;l<o;l++){let c=a.setContext(i.getPointLabelContext(l));n[l]=c.padding;let h=i.getPointPosition(l,i.drawingArea+n[l],r),d=H(c.font),u=Vr(i.ctx,d,i._pointLabels[l]);
s[l]=u;let f=G(i.getIndexAngle(l)+r),m=Math.round(Me(f)),g=yn(m,h.x,u.w,0,180),p=yn(m,h.y,u.h,90,270);Wr(e,t,f,g,p)}i.setCenterPoint(t.l-e.l,e.r-t.r,t.t-e.t,e.b-
t.b),i._pointLabelItems=Yr(i,s,n)}function Wr(i,t,e,s,n){let o=Math.abs(Math.sin(e)),a=Math.abs(Math.cos(e)),r=0,l=0;s.start<t.l?(r=(t.l-s.start)/o,i.l=Math.min(
i.l,t.l-r)):s.end>t.r&&(r=(s.end-t.r)/o,i.r=Math.max(i.r,t.r+r)),n.start<t.t?(l=(t.t-n.start)/a,i.t=Math.min(i.t,t.t-l)):n.end>t.b&&(l=(n.end-t.b)/a,i.b=Math.max(
i.b,t.b+l))}function Hr(i,t,e){let s=i.drawingArea,{extra:n,additionalAngle:o,padding:a,size:r}=e,l=i.getPointPosition(t,s+n+a,o),c=Math.round(Me(G(l.angle+N))),
h=Xr(l.y,r.h,c),d=$r(c),u=Ur(l.x,r.w,d);return{visible:!0,x:l.x,y:h,textAlign:d,left:u,top:h,right:u+r.w,bottom:h+r.h}}function jr(i,t){if(!t)return!0;let{left:e,
top:s,right:n,bottom:o}=i;return!(kt({x:e,y:s},t)||kt({x:e,y:o},t)||kt({x:n,y:s},t)||kt({x:n,y:o},t))}function Yr(i,t,e){let s=[],n=i._pointLabels.length,o=i.options,
{centerPointLabels:a,display:r}=o.pointLabels,l={extra:Ui(o)/2,additionalAngle:a?B/n:0},c;for(let h=0;h<n;h++){l.padding=e[h],l.size=t[h];let d=Hr(i,h,l);s.push(
d),r==="auto"&&(d.visible=jr(d,c),d.visible&&(c=d))}return s}function $r(i){return i===0||i===180?"center":i<180?"left":"right"}function Ur(i,t,e){return e==="r\
ight"?i-=t:e==="center"&&(i-=t/2),i}function Xr(i,t,e){return e===90||e===270?i-=t/2:(e>270||e<90)&&(i-=t),i}function Kr(i,t,e){let{left:s,top:n,right:o,bottom:a}=e,
{backdropColor:r}=t;if(!w(r)){let l=St(t.borderRadius),c=$(t.backdropPadding);i.fillStyle=r;let h=s-c.left,d=n-c.top,u=o-s+c.width,f=a-n+c.height;Object.values(
l).some(m=>m!==0)?(i.beginPath(),Jt(i,{x:h,y:d,w:u,h:f,radius:l}),i.fill()):i.fillRect(h,d,u,f)}}function qr(i,t){let{ctx:e,options:{pointLabels:s}}=i;for(let n=t-
1;n>=0;n--){let o=i._pointLabelItems[n];if(!o.visible)continue;let a=s.setContext(i.getPointLabelContext(n));Kr(e,a,o);let r=H(a.font),{x:l,y:c,textAlign:h}=o;Gt(
e,i._pointLabels[n],l,c+r.lineHeight/2,r,{color:a.color,textAlign:h,textBaseline:"middle"})}}function Wn(i,t,e,s){let{ctx:n}=i;if(e)n.arc(i.xCenter,i.yCenter,t,
0,K);else{let o=i.getPointPosition(0,t);n.moveTo(o.x,o.y);for(let a=1;a<s;a++)o=i.getPointPosition(a,t),n.lineTo(o.x,o.y)}}function Gr(i,t,e,s,n){let o=i.ctx,a=t.
circular,{color:r,lineWidth:l}=t;!a&&!s||!r||!l||e<0||(o.save(),o.strokeStyle=r,o.lineWidth=l,o.setLineDash(n.dash||[]),o.lineDashOffset=n.dashOffset,o.beginPath(),
Wn(i,e,a,s),o.closePath(),o.stroke(),o.restore())}function Jr(i,t,e){return gt(i,{label:e,index:t,type:"pointLabel"})}var Mn=class extends Bt{static id="radialL\
inear";static defaults={display:!0,animate:!0,position:"chartArea",angleLines:{display:!0,lineWidth:1,borderDash:[],borderDashOffset:0},grid:{circular:!1},startAngle:0,
ticks:{showLabelBackdrop:!0,callback:qt.formatters.numeric},pointLabels:{backdropColor:void 0,backdropPadding:2,display:!0,font:{size:10},callback(t){return t},
padding:5,centerPointLabels:!1}};static defaultRoutes={"angleLines.color":"borderColor","pointLabels.color":"color","ticks.color":"color"};static descriptors={angleLines:{
_fallback:"grid"}};constructor(t){super(t),this.xCenter=void 0,this.yCenter=void 0,this.drawingArea=void 0,this._pointLabels=[],this._pointLabelItems=[]}setDimensions(){
let t=this._padding=$(Ui(this.options)/2),e=this.width=this.maxWidth-t.width,s=this.height=this.maxHeight-t.height;this.xCenter=Math.floor(this.left+e/2+t.left),
this.yCenter=Math.floor(this.top+s/2+t.top),this.drawingArea=Math.floor(Math.min(e,s)/2)}determineDataLimits(){let{min:t,max:e}=this.getMinMax(!1);this.min=z(t)&&
!isNaN(t)?t:0,this.max=z(e)&&!isNaN(e)?e:0,this.handleTickRangeOptions()}computeTickLimit(){return Math.ceil(this.drawingArea/Ui(this.options))}generateTickLabels(t){
Bt.prototype.generateTickLabels.call(this,t),this._pointLabels=this.getLabels().map((e,s)=>{let n=T(this.options.pointLabels.callback,[e,s],this);return n||n===
0?n:""}).filter((e,s)=>this.chart.getDataVisibility(s))}fit(){let t=this.options;t.display&&t.pointLabels.display?Nr(this):this.setCenterPoint(0,0,0,0)}setCenterPoint(t,e,s,n){
this.xCenter+=Math.floor((t-e)/2),this.yCenter+=Math.floor((s-n)/2),this.drawingArea-=Math.min(this.drawingArea/2,Math.max(t,e,s,n))}getIndexAngle(t){let e=K/(this.
_pointLabels.length||1),s=this.options.startAngle||0;return G(t*e+ot(s))}getDistanceFromCenterForValue(t){if(w(t))return NaN;let e=this.drawingArea/(this.max-this.
min);return this.options.reverse?(this.max-t)*e:(t-this.min)*e}getValueForDistanceFromCenter(t){if(w(t))return NaN;let e=t/(this.drawingArea/(this.max-this.min));
return this.options.reverse?this.max-e:this.min+e}getPointLabelContext(t){let e=this._pointLabels||[];if(t>=0&&t<e.length){let s=e[t];return Jr(this.getContext(),
t,s)}}getPointPosition(t,e,s=0){let n=this.getIndexAngle(t)-N+s;return{x:Math.cos(n)*e+this.xCenter,y:Math.sin(n)*e+this.yCenter,angle:n}}getPointPositionForValue(t,e){
return this.getPointPosition(t,this.getDistanceFromCenterForValue(e))}getBasePosition(t){return this.getPointPositionForValue(t||0,this.getBaseValue())}getPointLabelPosition(t){
let{left:e,top:s,right:n,bottom:o}=this._pointLabelItems[t];return{left:e,top:s,right:n,bottom:o}}drawBackground(){let{backgroundColor:t,grid:{circular:e}}=this.
options;if(t){let s=this.ctx;s.save(),s.beginPath(),Wn(this,this.getDistanceFromCenterForValue(this._endValue),e,this._pointLabels.length),s.closePath(),s.fillStyle=
t,s.fill(),s.restore()}}drawGrid(){let t=this.ctx,e=this.options,{angleLines:s,grid:n,border:o}=e,a=this._pointLabels.length,r,l,c;if(e.pointLabels.display&&qr(
this,a),n.display&&this.ticks.forEach((h,d)=>{if(d!==0||d===0&&this.min<0){l=this.getDistanceFromCenterForValue(h.value);let u=this.getContext(d),f=n.setContext(
u),m=o.setContext(u);Gr(this,f,l,a,m)}}),s.display){for(t.save(),r=a-1;r>=0;r--){let h=s.setContext(this.getPointLabelContext(r)),{color:d,lineWidth:u}=h;!u||!d||
(t.lineWidth=u,t.strokeStyle=d,t.setLineDash(h.borderDash),t.lineDashOffset=h.borderDashOffset,l=this.getDistanceFromCenterForValue(e.reverse?this.min:this.max),
c=this.getPointPosition(r,l),t.beginPath(),t.moveTo(this.xCenter,this.yCenter),t.lineTo(c.x,c.y),t.stroke())}t.restore()}}drawBorder(){}drawLabels(){let t=this.
ctx,e=this.options,s=e.ticks;if(!s.display)return;let n=this.getIndexAngle(0),o,a;t.save(),t.translate(this.xCenter,this.yCenter),t.rotate(n),t.textAlign="cente\
r",t.textBaseline="middle",this.ticks.forEach((r,l)=>{if(l===0&&this.min>=0&&!e.reverse)return;let c=s.setContext(this.getContext(l)),h=H(c.font);if(o=this.getDistanceFromCenterForValue(
this.ticks[l].value),c.showLabelBackdrop){t.font=h.string,a=t.measureText(r.label).width,t.fillStyle=c.backdropColor;let d=$(c.backdropPadding);t.fillRect(-a/2-
d.left,-o-h.size/2-d.top,a+d.width,h.size+d.height)}Gt(t,r.label,0,-o,h,{color:c.color,strokeColor:c.textStrokeColor,strokeWidth:c.textStrokeWidth})}),t.restore()}drawTitle(){}},
Ge={millisecond:{common:!0,size:1,steps:1e3},second:{common:!0,size:1e3,steps:60},minute:{common:!0,size:6e4,steps:60},hour:{common:!0,size:36e5,steps:24},day:{
common:!0,size:864e5,steps:30},week:{common:!1,size:6048e5,steps:4},month:{common:!0,size:2628e6,steps:12},quarter:{common:!1,size:7884e6,steps:4},year:{common:!0,
size:3154e7}},Y=Object.keys(Ge);function vn(i,t){return i-t}function kn(i,t){if(w(t))return null;let e=i._adapter,{parser:s,round:n,isoWeekday:o}=i._parseOpts,a=t;
return typeof s=="function"&&(a=s(a)),z(a)||(a=typeof s=="string"?e.parse(a,s):e.parse(a)),a===null?null:(n&&(a=n==="week"&&(Kt(o)||o===!0)?e.startOf(a,"isoWeek",
o):e.startOf(a,n)),+a)}function Sn(i,t,e,s){let n=Y.length;for(let o=Y.indexOf(i);o<n-1;++o){let a=Ge[Y[o]],r=a.steps?a.steps:Number.MAX_SAFE_INTEGER;if(a.common&&
Math.ceil((e-t)/(r*a.size))<=s)return Y[o]}return Y[n-1]}function Zr(i,t,e,s,n){for(let o=Y.length-1;o>=Y.indexOf(e);o--){let a=Y[o];if(Ge[a].common&&i._adapter.
diff(n,s,a)>=t-1)return a}return Y[e?Y.indexOf(e):0]}function Qr(i){for(let t=Y.indexOf(i)+1,e=Y.length;t<e;++t)if(Ge[Y[t]].common)return Y[t]}function wn(i,t,e){
if(!e)i[t]=!0;else if(e.length){let{lo:s,hi:n}=ve(e,t),o=e[s]>=t?e[s]:e[n];i[o]=!0}}function tl(i,t,e,s){let n=i._adapter,o=+n.startOf(t[0].value,s),a=t[t.length-
1].value,r,l;for(r=o;r<=a;r=+n.add(r,1,s))l=e[r],l>=0&&(t[l].major=!0);return t}function Pn(i,t,e){let s=[],n={},o=t.length,a,r;for(a=0;a<o;++a)r=t[a],n[r]=a,s.
push({value:r,major:!1});return o===0||!e?s:tl(i,s,n,e)}var qe=class extends Dt{static id="time";static defaults={bounds:"data",adapters:{},time:{parser:!1,unit:!1,
round:!1,isoWeekday:!1,minUnit:"millisecond",displayFormats:{}},ticks:{source:"auto",callback:!1,major:{enabled:!1}}};constructor(t){super(t),this._cache={data:[],
labels:[],all:[]},this._unit="day",this._majorUnit=void 0,this._offsets={},this._normalized=!1,this._parseOpts=void 0}init(t,e={}){let s=t.time||(t.time={}),n=this.
_adapter=new ba._date(t.adapters.date);n.init(e),Rt(s.displayFormats,n.formats()),this._parseOpts={parser:s.parser,round:s.round,isoWeekday:s.isoWeekday},super.
init(t),this._normalized=e.normalized}parse(t,e){return t===void 0?null:kn(this,t)}beforeLayout(){super.beforeLayout(),this._cache={data:[],labels:[],all:[]}}determineDataLimits(){
let t=this.options,e=this._adapter,s=t.time.unit||"day",{min:n,max:o,minDefined:a,maxDefined:r}=this.getUserBounds();function l(c){!a&&!isNaN(c.min)&&(n=Math.min(
n,c.min)),!r&&!isNaN(c.max)&&(o=Math.max(o,c.max))}(!a||!r)&&(l(this._getLabelBounds()),(t.bounds!=="ticks"||t.ticks.source!=="labels")&&l(this.getMinMax(!1))),
n=z(n)&&!isNaN(n)?n:+e.startOf(Date.now(),s),o=z(o)&&!isNaN(o)?o:+e.endOf(Date.now(),s)+1,this.min=Math.min(n,o-1),this.max=Math.max(n+1,o)}_getLabelBounds(){let t=this.
getLabelTimestamps(),e=Number.POSITIVE_INFINITY,s=Number.NEGATIVE_INFINITY;return t.length&&(e=t[0],s=t[t.length-1]),{min:e,max:s}}buildTicks(){let t=this.options,
e=t.time,s=t.ticks,n=s.source==="labels"?this.getLabelTimestamps():this._generate();t.bounds==="ticks"&&n.length&&(this.min=this._userMin||n[0],this.max=this._userMax||
n[n.length-1]);let o=this.min,a=this.max,r=xs(n,o,a);return this._unit=e.unit||(s.autoSkip?Sn(e.minUnit,this.min,this.max,this._getLabelCapacity(o)):Zr(this,r.length,
e.minUnit,this.min,this.max)),this._majorUnit=!s.major.enabled||this._unit==="year"?void 0:Qr(this._unit),this.initOffsets(n),t.reverse&&r.reverse(),Pn(this,r,this.
_majorUnit)}afterAutoSkip(){this.options.offsetAfterAutoskip&&this.initOffsets(this.ticks.map(t=>+t.value))}initOffsets(t=[]){let e=0,s=0,n,o;this.options.offset&&
t.length&&(n=this.getDecimalForValue(t[0]),t.length===1?e=1-n:e=(this.getDecimalForValue(t[1])-n)/2,o=this.getDecimalForValue(t[t.length-1]),t.length===1?s=o:s=
(o-this.getDecimalForValue(t[t.length-2]))/2);let a=t.length<3?.5:.25;e=q(e,0,a),s=q(s,0,a),this._offsets={start:e,end:s,factor:1/(e+1+s)}}_generate(){let t=this.
_adapter,e=this.min,s=this.max,n=this.options,o=n.time,a=o.unit||Sn(o.minUnit,e,s,this._getLabelCapacity(e)),r=O(n.ticks.stepSize,1),l=a==="week"?o.isoWeekday:!1,
c=Kt(l)||l===!0,h={},d=e,u,f;if(c&&(d=+t.startOf(d,"isoWeek",l)),d=+t.startOf(d,c?"day":a),t.diff(s,e,a)>1e5*r)throw new Error(e+" and "+s+" are too far apart w\
ith stepSize of "+r+" "+a);let m=n.ticks.source==="data"&&this.getDataTimestamps();for(u=d,f=0;u<s;u=+t.add(u,r,a),f++)wn(h,u,m);return(u===s||n.bounds==="ticks"||
f===1)&&wn(h,u,m),Object.keys(h).sort(vn).map(g=>+g)}getLabelForValue(t){let e=this._adapter,s=this.options.time;return s.tooltipFormat?e.format(t,s.tooltipFormat):
e.format(t,s.displayFormats.datetime)}format(t,e){let n=this.options.time.displayFormats,o=this._unit,a=e||n[o];return this._adapter.format(t,a)}_tickFormatFunction(t,e,s,n){
let o=this.options,a=o.ticks.callback;if(a)return T(a,[t,e,s],this);let r=o.time.displayFormats,l=this._unit,c=this._majorUnit,h=l&&r[l],d=c&&r[c],u=s[e],f=c&&d&&
u&&u.major;return this._adapter.format(t,n||(f?d:h))}generateTickLabels(t){let e,s,n;for(e=0,s=t.length;e<s;++e)n=t[e],n.label=this._tickFormatFunction(n.value,
e,t)}getDecimalForValue(t){return t===null?NaN:(t-this.min)/(this.max-this.min)}getPixelForValue(t){let e=this._offsets,s=this.getDecimalForValue(t);return this.
getPixelForDecimal((e.start+s)*e.factor)}getValueForPixel(t){let e=this._offsets,s=this.getDecimalForPixel(t)/e.factor-e.end;return this.min+s*(this.max-this.min)}_getLabelSize(t){
let e=this.options.ticks,s=this.ctx.measureText(t).width,n=ot(this.isHorizontal()?e.maxRotation:e.minRotation),o=Math.cos(n),a=Math.sin(n),r=this._resolveTickFontOptions(
0).size;return{w:s*o+r*a,h:s*a+r*o}}_getLabelCapacity(t){let e=this.options.time,s=e.displayFormats,n=s[e.unit]||s.millisecond,o=this._tickFormatFunction(t,0,Pn(
this,[t],this._majorUnit),n),a=this._getLabelSize(o),r=Math.floor(this.isHorizontal()?this.width/a.w:this.height/a.h)-1;return r>0?r:1}getDataTimestamps(){let t=this.
_cache.data||[],e,s;if(t.length)return t;let n=this.getMatchingVisibleMetas();if(this._normalized&&n.length)return this._cache.data=n[0].controller.getAllParsedValues(
this);for(e=0,s=n.length;e<s;++e)t=t.concat(n[e].controller.getAllParsedValues(this));return this._cache.data=this.normalize(t)}getLabelTimestamps(){let t=this.
_cache.labels||[],e,s;if(t.length)return t;let n=this.getLabels();for(e=0,s=n.length;e<s;++e)t.push(kn(this,n[e]));return this._cache.labels=this._normalized?t:
this.normalize(t)}normalize(t){return di(t.sort(vn))}};function Fe(i,t,e){let s=0,n=i.length-1,o,a,r,l;e?(t>=i[s].pos&&t<=i[n].pos&&({lo:s,hi:n}=ke(i,"pos",t)),
{pos:o,time:r}=i[s],{pos:a,time:l}=i[n]):(t>=i[s].time&&t<=i[n].time&&({lo:s,hi:n}=ke(i,"time",t)),{time:o,pos:r}=i[s],{time:a,pos:l}=i[n]);let c=a-o;return c?r+
(l-r)*(t-o)/c:r}var Dn=class extends qe{static id="timeseries";static defaults=qe.defaults;constructor(t){super(t),this._table=[],this._minPos=void 0,this._tableRange=
void 0}initOffsets(){let t=this._getTimestampsForTable(),e=this._table=this.buildLookupTable(t);this._minPos=Fe(e,this.min),this._tableRange=Fe(e,this.max)-this.
_minPos,super.initOffsets(t)}buildLookupTable(t){let{min:e,max:s}=this,n=[],o=[],a,r,l,c,h;for(a=0,r=t.length;a<r;++a)c=t[a],c>=e&&c<=s&&n.push(c);if(n.length<2)
return[{time:e,pos:0},{time:s,pos:1}];for(a=0,r=n.length;a<r;++a)h=n[a+1],l=n[a-1],c=n[a],Math.round((h+l)/2)!==c&&o.push({time:c,pos:a/(r-1)});return o}_generate(){
let t=this.min,e=this.max,s=super.getDataTimestamps();return(!s.includes(t)||!s.length)&&s.splice(0,0,t),(!s.includes(e)||s.length===1)&&s.push(e),s.sort((n,o)=>n-
o)}_getTimestampsForTable(){let t=this._cache.all||[];if(t.length)return t;let e=this.getDataTimestamps(),s=this.getLabelTimestamps();return e.length&&s.length?
t=this.normalize(e.concat(s)):t=e.length?e:s,t=this._cache.all=t,t}getDecimalForValue(t){return(Fe(this._table,t)-this._minPos)/this._tableRange}getValueForPixel(t){
let e=this._offsets,s=this.getDecimalForPixel(t)/e.factor-e.end;return Fe(this._table,s*this._tableRange+this._minPos,!0)}};zt.register(We,Ye,Ue,Xe,Ke,Nn);function kl(i,t){let e=s=>(i.style.color=`var(${s})`,getComputedStyle(i).color);return new zt(i,{type:"bar",data:{labels:t.map(s=>s.
label),datasets:[{label:"\xB5s each",data:t.map(s=>s.us),backgroundColor:t.map(s=>e(s.ours?"--good":"--quiet"))}]},options:{indexAxis:"y",animation:!1,responsive:!0,
maintainAspectRatio:!1,scales:{x:{beginAtZero:!0,title:{display:!0,text:"\xB5s for one EVURL; less is better",color:e("--ink")},ticks:{color:e("--ink")},grid:{color:e(
"--line")}},y:{ticks:{color:e("--ink")},grid:{display:!1}}},plugins:{tooltip:{enabled:!0}}}})}export{kl as draw};
