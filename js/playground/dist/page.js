import{a as oc,b as Pr,c as rc}from"./chunk.js";var bs=oc((oh,jn)=>{var cu=typeof window<"u"?window:typeof WorkerGlobalScope<"u"&&self instanceof WorkerGlobalScope?self:{};var vs=(function(e){var t=/(?:^|\s)lang(?:uage)?-([\w-]+)(?=\s|$)/i,
n=0,o={},r={manual:e.Prism&&e.Prism.manual,disableWorkerMessageHandler:e.Prism&&e.Prism.disableWorkerMessageHandler,util:{encode:function h(p){return p instanceof
i?new i(p.type,h(p.content),p.alias):Array.isArray(p)?p.map(h):p.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/\u00a0/g," ")},type:function(h){return Object.
prototype.toString.call(h).slice(8,-1)},objId:function(h){return h.__id||Object.defineProperty(h,"__id",{value:++n}),h.__id},clone:function h(p,g){g=g||{};var m,
v;switch(r.util.type(p)){case"Object":if(v=r.util.objId(p),g[v])return g[v];m={},g[v]=m;for(var w in p)p.hasOwnProperty(w)&&(m[w]=h(p[w],g));return m;case"Array":
return v=r.util.objId(p),g[v]?g[v]:(m=[],g[v]=m,p.forEach(function(S,k){m[k]=h(S,g)}),m);default:return p}},getLanguage:function(h){for(;h;){var p=t.exec(h.className);
if(p)return p[1].toLowerCase();h=h.parentElement}return"none"},setLanguage:function(h,p){h.className=h.className.replace(RegExp(t,"gi"),""),h.classList.add("lan\
guage-"+p)},currentScript:function(){if(typeof document>"u")return null;if(document.currentScript&&document.currentScript.tagName==="SCRIPT")return document.currentScript;
try{throw new Error}catch(m){var h=(/at [^(\r\n]*\((.*):[^:]+:[^:]+\)$/i.exec(m.stack)||[])[1];if(h){var p=document.getElementsByTagName("script");for(var g in p)
if(p[g].src==h)return p[g]}return null}},isActive:function(h,p,g){for(var m="no-"+p;h;){var v=h.classList;if(v.contains(p))return!0;if(v.contains(m))return!1;h=
h.parentElement}return!!g}},languages:{plain:o,plaintext:o,text:o,txt:o,extend:function(h,p){var g=r.util.clone(r.languages[h]);for(var m in p)g[m]=p[m];return g},
insertBefore:function(h,p,g,m){m=m||r.languages;var v=m[h],w={};for(var S in v)if(v.hasOwnProperty(S)){if(S==p)for(var k in g)g.hasOwnProperty(k)&&(w[k]=g[k]);g.
hasOwnProperty(S)||(w[S]=v[S])}var I=m[h];return m[h]=w,r.languages.DFS(r.languages,function(T,Y){Y===I&&T!=h&&(this[T]=w)}),w},DFS:function h(p,g,m,v){v=v||{};
var w=r.util.objId;for(var S in p)if(p.hasOwnProperty(S)){g.call(p,S,p[S],m||S);var k=p[S],I=r.util.type(k);I==="Object"&&!v[w(k)]?(v[w(k)]=!0,h(k,g,null,v)):I===
"Array"&&!v[w(k)]&&(v[w(k)]=!0,h(k,g,S,v))}}},plugins:{},highlightAll:function(h,p){r.highlightAllUnder(document,h,p)},highlightAllUnder:function(h,p,g){var m={
callback:g,container:h,selector:'code[class*="language-"], [class*="language-"] code, code[class*="lang-"], [class*="lang-"] code'};r.hooks.run("before-highligh\
tall",m),m.elements=Array.prototype.slice.apply(m.container.querySelectorAll(m.selector)),r.hooks.run("before-all-elements-highlight",m);for(var v=0,w;w=m.elements[v++];)
r.highlightElement(w,p===!0,m.callback)},highlightElement:function(h,p,g){var m=r.util.getLanguage(h),v=r.languages[m];r.util.setLanguage(h,m);var w=h.parentElement;
w&&w.nodeName.toLowerCase()==="pre"&&r.util.setLanguage(w,m);var S=h.textContent,k={element:h,language:m,grammar:v,code:S};function I(Y){k.highlightedCode=Y,r.hooks.
run("before-insert",k),k.element.innerHTML=k.highlightedCode,r.hooks.run("after-highlight",k),r.hooks.run("complete",k),g&&g.call(k.element)}if(r.hooks.run("bef\
ore-sanity-check",k),w=k.element.parentElement,w&&w.nodeName.toLowerCase()==="pre"&&!w.hasAttribute("tabindex")&&w.setAttribute("tabindex","0"),!k.code){r.hooks.
run("complete",k),g&&g.call(k.element);return}if(r.hooks.run("before-highlight",k),!k.grammar){I(r.util.encode(k.code));return}if(p&&e.Worker){var T=new Worker(
r.filename);T.onmessage=function(Y){I(Y.data)},T.postMessage(JSON.stringify({language:k.language,code:k.code,immediateClose:!0}))}else I(r.highlight(k.code,k.grammar,
k.language))},highlight:function(h,p,g){var m={code:h,grammar:p,language:g};if(r.hooks.run("before-tokenize",m),!m.grammar)throw new Error('The language "'+m.language+
'" has no grammar.');return m.tokens=r.tokenize(m.code,m.grammar),r.hooks.run("after-tokenize",m),i.stringify(r.util.encode(m.tokens),m.language)},tokenize:function(h,p){
var g=p.rest;if(g){for(var m in g)p[m]=g[m];delete p.rest}var v=new l;return d(v,v.head,h),c(h,v,p,v.head,0),_(v)},hooks:{all:{},add:function(h,p){var g=r.hooks.
all;g[h]=g[h]||[],g[h].push(p)},run:function(h,p){var g=r.hooks.all[h];if(!(!g||!g.length))for(var m=0,v;v=g[m++];)v(p)}},Token:i};e.Prism=r;function i(h,p,g,m){
this.type=h,this.content=p,this.alias=g,this.length=(m||"").length|0}i.stringify=function h(p,g){if(typeof p=="string")return p;if(Array.isArray(p)){var m="";return p.
forEach(function(I){m+=h(I,g)}),m}var v={type:p.type,content:h(p.content,g),tag:"span",classes:["token",p.type],attributes:{},language:g},w=p.alias;w&&(Array.isArray(
w)?Array.prototype.push.apply(v.classes,w):v.classes.push(w)),r.hooks.run("wrap",v);var S="";for(var k in v.attributes)S+=" "+k+'="'+(v.attributes[k]||"").replace(
/"/g,"&quot;")+'"';return"<"+v.tag+' class="'+v.classes.join(" ")+'"'+S+">"+v.content+"</"+v.tag+">"};function a(h,p,g,m){h.lastIndex=p;var v=h.exec(g);if(v&&m&&
v[1]){var w=v[1].length;v.index+=w,v[0]=v[0].slice(w)}return v}function c(h,p,g,m,v,w){for(var S in g)if(!(!g.hasOwnProperty(S)||!g[S])){var k=g[S];k=Array.isArray(
k)?k:[k];for(var I=0;I<k.length;++I){if(w&&w.cause==S+","+I)return;var T=k[I],Y=T.inside,J=!!T.lookbehind,ae=!!T.greedy,Z=T.alias;if(ae&&!T.pattern.global){var H=T.
pattern.toString().match(/[imsuy]*$/)[0];T.pattern=RegExp(T.pattern.source,H+"g")}for(var Or=T.pattern||T,B=m.next,se=v;B!==p.tail&&!(w&&se>=w.reach);se+=B.value.
length,B=B.next){var Qe=B.value;if(p.length>h.length)return;if(!(Qe instanceof i)){var Wt=1,X;if(ae){if(X=a(Or,se,h,J),!X||X.index>=h.length)break;var Gt=X.index,
tc=X.index+X[0].length,we=se;for(we+=B.value.length;Gt>=we;)B=B.next,we+=B.value.length;if(we-=B.value.length,se=we,B.value instanceof i)continue;for(var _t=B;_t!==
p.tail&&(we<tc||typeof _t.value=="string");_t=_t.next)Wt++,we+=_t.value.length;Wt--,Qe=h.slice(se,we),X.index-=se}else if(X=a(Or,0,Qe,J),!X)continue;var Gt=X.index,
Yt=X[0],Yn=Qe.slice(0,Gt),Rr=Qe.slice(Gt+Yt.length),Jn=se+Qe.length;w&&Jn>w.reach&&(w.reach=Jn);var Jt=B.prev;Yn&&(Jt=d(p,Jt,Yn),se+=Yn.length),u(p,Jt,Wt);var nc=new i(
S,Y?r.tokenize(Yt,Y):Yt,Z,Yt);if(B=d(p,Jt,nc),Rr&&d(p,B,Rr),Wt>1){var Zn={cause:S+","+I,reach:Jn};c(h,p,g,B.prev,se,Zn),w&&Zn.reach>w.reach&&(w.reach=Zn.reach)}}}}}}
function l(){var h={value:null,prev:null,next:null},p={value:null,prev:h,next:null};h.next=p,this.head=h,this.tail=p,this.length=0}function d(h,p,g){var m=p.next,
v={value:g,prev:p,next:m};return p.next=v,m.prev=v,h.length++,v}function u(h,p,g){for(var m=p.next,v=0;v<g&&m!==h.tail;v++)m=m.next;p.next=m,m.prev=p,h.length-=
v}function _(h){for(var p=[],g=h.head.next;g!==h.tail;)p.push(g.value),g=g.next;return p}if(!e.document)return e.addEventListener&&(r.disableWorkerMessageHandler||
e.addEventListener("message",function(h){var p=JSON.parse(h.data),g=p.language,m=p.code,v=p.immediateClose;e.postMessage(r.highlight(m,r.languages[g],g)),v&&e.close()},
!1)),r;var y=r.util.currentScript();y&&(r.filename=y.src,y.hasAttribute("data-manual")&&(r.manual=!0));function f(){r.manual||r.highlightAll()}if(!r.manual){var b=document.
readyState;b==="loading"||b==="interactive"&&y&&y.defer?document.addEventListener("DOMContentLoaded",f):window.requestAnimationFrame?window.requestAnimationFrame(
f):window.setTimeout(f,16)}return r})(cu);typeof jn<"u"&&jn.exports&&(jn.exports=vs);typeof global<"u"&&(global.Prism=vs)});var Zt=()=>fetch("evurl.wasm"),Fr=async()=>(await import("./vectors.js")).default,Xn=()=>import("./chart.js"),Qn=()=>"worker.js";var $,Dr,no,xe,eo,tn,Nr,Qt,Mr,oo,to,ic,bt=Symbol.for("pv"),nn={},on=[],ac=/^m(i|n|o|s|text|space)$/,ro=Array.isArray,io=on.slice,Ue=Object.assign;function Le(e){
e&&e.parentNode&&e.remove()}function Br(e,t,n){var o,r,i,a={},c=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return c>
2&&(a.children=c>3?io.call(arguments,2):n),vt(e,a,o,r,null)}function vt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:bt,__v:r||++Dr,__i:-1,__u:0};return!r&&$.vnode&&$.
vnode(i),i}function C(e){return e.children}function et(e,t){this.props=e,this.context=t,this.__g=0}function ke(e,t){if(t==null)return e.__&&ke(e.__,e.__i+1);for(var n;t<e.
__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:ke(e)}function sc(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;
a&&((t=Ue({constructor:bt},n)).__v=n.__v+1,$.vnode&&$.vnode(t),ao(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||ke(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=
t,qr(r,t,i),n.__=n.__e=null,t.__e!=o&&Kr(t))}function Kr(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),
Kr(e)}function Lr(e){(8&e.__g||(e.__g|=8,xe.push(e),tn++))&&eo==$.debounceRendering||((eo=$.debounceRendering)||queueMicrotask)(jr)}function jr(){try{for(var e,
t=1;xe.length;)xe.length>t&&xe.sort(Nr),e=xe.shift(),t=xe.length,8&e.__g&&sc(e)}finally{(tn=xe.length)&&(eo||queueMicrotask)(jr)}}function Hr(e,t,n,o,r,i,a,c,l,d,u){
var _,y,f,b,h,p,g=o.__k||on,m=t.length;for(l=cc(n,t,g,l,m),_=0;_<m;_++)(f=n.__k[_])!=null&&(y=~f.__i&&g[f.__i]||nn,f.__i=_,p=ao(e,f,y,r,i,a,c,l,d,u),b=f.__e,(y.
ref!=f.ref||8&y.__u)&&(y.ref&&so(y.ref,null,f,y),f.ref&&u.push(f.ref,f.__c||b,f)),h=h||b,4&f.__u?(l=Vr(f,l,e,!y.__v),y.__e&&(y.__e=null)):typeof f.type=="functi\
on"&&p!==void 0?l=p:b&&(l=b.nextSibling),f.__u&=-21);return n.__e=h,l}function cc(e,t,n,o,r){var i,a,c,l,d,u,_,y,f,b=n.length,h=b,p=0,g=0,m=e.__k=Array(r);for(i=
0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=m[i]=vt(null,a):ro(a)?a=m[i]=vt(C,{children:a}):
a.constructor===bt&&a.__b?a=m[i]=vt(a.type,a.props,a.key,a.ref,a.__v):m[i]=a,l=i+p,a.__=e,a.__b=e.__b+1,c=null,~(d=a.__i=lc(a,n,l,h))&&(h--,(c=n[d])&&(c.__u|=2)),
c&&c.__v?(a.__u|=16,d==l-1?p--:d==l+1?p++:d!=l&&(d>l?p--:p++,g=1)):(~d||(r>b?p--:r<b&&p++),typeof a.type!="function"&&(a.__u|=4))):m[i]=null;if(g){for(u=[],_=[],
i=0;i<r;i++)if((a=m[i])&&16&a.__u){for(p=0,y=u.length;p<y;)u[f=p+y>>1]<a.__i?p=f+1:y=f;u[p]=a.__i,_[i]=p+1}for(p=u.length;i--;)_[i]&&(_[i]==p?p--:m[i].__u|=4)}if(h)
for(i=0;i<b;i++)!(c=n[i])||2&c.__u||(c.__e==o&&(o=ke(c)),co(c,c));return o}function Vr(e,t,n,o){var r,i,a,c;if(typeof e.type=="function"){if(e.props.__P)return t;
if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Vr(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=ke(e))&&!t.parentNode&&(t=null),a=e.__e,c=t;c&&c.nodeType==
8;)c=c.nextSibling;for(a!=c&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(
"$s"););return t}function lc(e,t,n,o){var r,i=e.key,a=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&i==null||l&&i==c.key&&a==c.type)return n;if(o>(l?1:0)){for(r=n-1;r>=0;r--)if((c=
t[r])&&!(2&c.__u)&&i==c.key&&a==c.type)return r;for(r=n+1;r<t.length;r++)if((c=t[r])&&!(2&c.__u)&&i==c.key&&a==c.type)return r}return-1}function Ur(e,t,n){n==null&&
(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Xt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.
cssText=o=""),o)for(t in o)n&&t in n||Ur(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Ur(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),
typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=to[t]||(to[t]=uc(t)),(e.__a||(e.__a={}))[t]=oo,i=t!=(t=t.replace(Mr,"$1")),(t=t.slice(2))[0]<"a"&&
(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,
"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)
try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function uc(e){
return function(t){var n=this.__e;if(n){if(n=n[e],t[Qt]==null)t[Qt]=oo++;else if(t[Qt]<this.__a[e])return;return n($.event?$.event(t):t)}}}function ao(e,t,n,o,r,i,a,c,l,d){
var u,_,y,f,b,h,p,g,m,v,w,S,k,I,T,Y,J,ae,Z=t.type;if(t.constructor!==bt)return null;128&n.__u&&(l=32&n.__u,u=n.__c.__z)&&(t.__u|=l,_=i=[],u.nodeType==8?c=en(u,i):
i.push(u),c=i[0]||c),(u=$.__b)&&u(t);e:if(typeof Z=="function"){y=a.length;try{if(g=t.props,m=(u=Z.prototype)&&u.render,v=(u=Z.contextType)&&o[u.__c],w=u?v?v.props.
value:u.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(m?t.__c=f=new Z(g,w):(t.__c=f=new et(g,w),f.constructor=Z,f.render=fc),v&&v.sub(f),f.state||(f.state={}),f.
__n=o,f.__g|=8,f.__h=[],f.__k=[]),m&&(f.__s||(f.__s=f.state),Z.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ue({},f.__s)),Ue(f.__s,Z.getDerivedStateFromProps(
g,f.__s)))),b=f.props,h=f.state,f.__v=t,n.__c){if(g!==b&&m&&!Z.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(g,w),t.__v==n.
__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(g,f.__s,w)===!1){t.__v!=n.__v&&(f.props=g,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=
n.__k,t.__k.some(function(H){H&&(H.__=t)}),on.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),c=ke(n);break e}f.componentWillUpdate&&f.componentWillUpdate(
g,f.__s,w),m&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(b,h,p)})}else m&&!Z.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),
m&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=w,f.props=g,f.__P=e,f.__g&=-5,S=$.__r,k=m?25:0;do f.__g&=-9,S&&S(t),u=f.render(f.props,f.state=
f.__s,f.context);while(8&f.__g&&++k<25);m&&(on.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ue({},o,f.getChildContext())),m&&n.__c&&f.getSnapshotBeforeUpdate&&
(p=f.getSnapshotBeforeUpdate(b,h)),I=u&&u.type===C&&u.key==null?u.props.children:u,g.__P&&(u=c,r=(e=g.__P).namespaceURI,l=i=null,n.props&&n.props.__P!=e&&(n.__k.
some(function(H){H&&co(H,H)}),n.__k=null),c=n.__k?ke(n,0):null),c=Hr(e,ro(I)?I:[I],t,n,o,r,i,a,c,l,d),g.__P&&(t.__e=null,c=u),t.__u&=-161,_&&_.some(Le),f.__h.length&&
a.push(f),1&f.__g&&(f.__g&=-4)}catch(H){if(a.length=y,t.__v=null,l||i)if(H&&H.then){if(t.__u|=128|l,i){for(~(J=i.indexOf(c||void 0))||(J=i.length);(ae=i[J-1])&&
ae.nodeType==8;)J--;for(;J<i.length;J++)if(ae=i[J])if(i[J]=null,T){if(ae==Y)break}else{if(ae.nodeType!=8)break;ae.data.startsWith("$s")&&(Y=en(T=ae))}}if(!T){for(;c&&
c.nodeType==8&&c.nextSibling;)c=c.nextSibling;T=c}(u=en(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,c=u):t.__e=c,c=c&&c.nextSibling}else i&&i.some(Le);else t.__e=n.__e;
t.__k||(t.__k=n.__k||[]),H&&H.then||zr(t),$.__e(H,t,n)}}else c=t.__e=dc(n.__e,t,n,o,r,i,a,l,d,e);return(u=$.diffed)&&u(t),c}function en(e,t){if(e&&e.nodeType==8&&
e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(
e)}}function zr(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(zr))}function qr(e,t,n){for(var o=0;o<n.length;)so(n[o++],n[o++],n[o++]);$.__c&&$.__c(t,e),e.some(
function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){$.__e(i,r.__v)}})}function dc(e,t,n,o,r,i,a,c,l,d){var u,_,y,f,b,h,p,g,m=n.props||nn,v=t.
props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.
length;u++)if((b=i[u])&&(w?b.localName==w:b.nodeType==3)){e=b,i[u]=null;break}}if(!e){if(g=d.ownerDocument||document,!w)return g.createTextNode(v);e=g.createElementNS(
r,w,v.is?v:d),c&&($.__m&&$.__m(t,i),c=!1),i=null}if(w){if(d=w=="template"&&e.content||e,i=w=="textarea"&&v.defaultValue!=null?null:i&&io.call(d.childNodes),!c&&
i)for(m={},u=0;u<e.attributes.length;u++)m[(b=e.attributes[u]).name]=b.value;for(u in m)b=m[u],u=="dangerouslySetInnerHTML"?y=b:u=="children"||u in v||u=="value"&&
"defaultValue"in v||u=="checked"&&"defaultChecked"in v||Xt(e,u,null,b,r);for(u in v)b=v[u],u=="children"?f=b:u=="dangerouslySetInnerHTML"?_=b:u=="value"?h=b:u==
"checked"?p=b:c&&typeof b!="function"||m[u]===b||Xt(e,u,b,m[u],r);_?(c||y&&(_.__html==y.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(y&&(e.
textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&ac.test(w))&&(r="http://www.w3.org/1999/xhtml"),Hr(d,ro(f)?f:[f],t,n,o,r,i,a,i?i[0]:
n.__k&&ke(n,0),c,l),i&&i.some(Le)),c&&w!="textarea"||(u="value",w=="progress"&&h==null?e.removeAttribute(u):h==null||h===e[u]&&(w!="progress"||h)||Xt(e,u,h,m[u],
r),u="checked",p!=null&&p!=e[u]&&Xt(e,u,p,m[u],r))}else m===v||c&&e.data==v||(e.data=v);return e}function so(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&
(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){$.__e(r,n)}}function co(e,t,n){var o,r,i,a;if($.unmount&&$.unmount(
e),!(o=e.ref)||o.current&&o.current!=e.__e||so(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){$.__e(c,t)}o.__P=o.__n=null}
if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&co(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=en(o,i=[]))&&(o==e.__e&&i.some(Le),Le(
r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function fc(e,t,n){return this.constructor(e,n)}function pc(e,t){var n,o,r,i;$.__&&$.__(e,t),t.nodeType==9&&(t=t.documentElement),
o=(n=e&&32&e.__u)?null:t.__k,t.__k=vt(C,{children:[e]}),r=[],i=[],ao(t,t.__k,o||nn,nn,t.namespaceURI,o?null:t.firstChild?io.call(t.childNodes):null,r,o?o.__e:t.
firstChild,n,i),qr(r,t.__k,i),t.__k.props.children=null}function Wr(e,t){e&&typeof e=="object"&&(e.__u|=32),pc(e,t)}$={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(
e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(c){e=c}}throw tn=0,e}},Dr=0,no=function(e){return e!=null&&e.
constructor===bt},et.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),
e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),Lr(this)))},et.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Lr(this))},et.prototype.render=
C,xe=[],tn=0,Nr=function(e,t){return e.__v.__b-t.__v.__b},Qt=Symbol(),Mr=/(PointerCapture)$|Capture$/i,oo=0,to={},ic=0;var Ao={};Pr(Ao,{EvurlError:()=>x,account:()=>So,accountAsync:()=>Hc,build:()=>wo,buildAsync:()=>Vc,buildMany:()=>xo,buildManyAsync:()=>zc,codes:()=>Se,init:()=>wn,
inspect:()=>$e,inspectAsync:()=>Wc,open:()=>ko,openAsync:()=>qc});var Se=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
x=class extends Error{constructor(t,n,o){super(`${t}: ${n}`,o),this.name="EvurlError",this.code=t,this.detail=n}};var{apply:tt}=Reflect,{isView:hc}=ArrayBuffer,rn=(e,t)=>Object.getOwnPropertyDescriptor(e,t).get,Gr=e=>({buffer:rn(e,"buffer"),byteOffset:rn(e,"byteOffset"),byteLength:rn(
e,"byteLength")}),Yr=Object.getPrototypeOf(Uint8Array.prototype),Jr=rn(Yr,Symbol.toStringTag),Zr=Gr(Yr),mc=Gr(DataView.prototype),an=e=>tt(Jr,e,[])==="Uint8Arra\
y"?lo(e):void 0;function lo(e){if(!hc(e))return;let{buffer:t,byteOffset:n,byteLength:o}=tt(Jr,e,[])===void 0?mc:Zr,r=tt(o,e,[]);return r===0?new Uint8Array(0):new Uint8Array(
tt(t,e,[]),tt(n,e,[]),r)}function Xr(e){let t=typeof e=="object"?new Uint8Array(e):void 0;return t!==void 0&&tt(Zr.buffer,t,[])===e?t:void 0}function cn(e,t,n){let{id:o="",status:r=t?"primary":"",algorithm:i,key:a,keyEncoding:c}=xt(e,["id","status","algorithm","key","keyEncoding"],"a key","key");if(Ae(
a)==="CryptoKey")return gc(a,{id:o,status:r,algorithm:i,keyEncoding:c},n);let l=an(a);if(a==null)throw new x("key","key is missing");if(l===void 0&&typeof a!="s\
tring")throw new x("key","key is neither a string nor a Uint8Array");if(c==="raw")throw new x("key","keyEncoding is not one of base64, base64url, hex, utf-8");if(l!==
void 0&&c!==void 0)throw new x("key","a key given as bytes has no keyEncoding");return{id:F(o,"id","key"),status:F(r,"status","key"),algorithm:F(i,"algorithm","\
key"),encoding:l!==void 0?"raw":F(c??"","keyEncoding","key"),key:l??a}}function gc(e,{id:t,status:n,algorithm:o,keyEncoding:r},i){if(i===void 0)throw new x("key",
"a CryptoKey is awaited: take '@evurl/edge/promise' for it");if(r!==void 0)throw new x("key","a CryptoKey has no keyEncoding");return{...{id:F(t,"id","key"),status:F(
n,"status","key"),algorithm:F(o,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(e,o,n))}}function ln(e){let{correlationId:t,redirect:n,air:o,fields:r}=xt(
e,["correlationId","redirect","air","fields"],"build","parameter");return t!==void 0&&F(t,"correlationId","parameter"),n!==void 0&&F(n,"redirect","parameter"),o!==
void 0&&sn(o,"air"),{correlationId:t,redirect:n,air:o,fields:r===void 0?[]:yc(r)}}function yc(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new x(
"parameter","fields are pairs of a name and a value");let t=[];for(let n of e){if(!Array.isArray(n)||n.length!==2)throw new x("parameter","fields are pairs of a\
 name and a value");let[o,r]=n;if(t.push([F(o,"a field's name","parameter"),F(r,"a field's value","parameter")]),t.length>65535)throw new x("size","too many fie\
lds")}return t}function _c(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new x("parameter","the requests are not a list");let t=[];for(let n of e)
try{t.push(ln(n))}catch(o){t.push(ei(o,"parameter"))}return t}function he(e,t){try{return t()}catch(n){throw ei(n,e)}}function ei(e,t){return e instanceof x?e:new x(
t,"what was passed cannot be read",{cause:e})}function vc(e){let{now:t,tolerance:n,anyAge:o=!1,phpSalts:r=!1,oldPayloads:i=!1}=xt(e,["now","tolerance","anyAge",
"phpSalts","oldPayloads"],"open","parameter");return{now:t===void 0?void 0:Qr(Ae(t)==="Date"?Date.prototype.getTime.call(t):t,"now")/1e3,tolerance:n===void 0?void 0:
Qr(n,"tolerance"),anyAge:sn(o,"anyAge"),phpSalts:sn(r,"phpSalts"),oldPayloads:sn(i,"oldPayloads")}}var un=(e={})=>he("parameter",()=>ln(e)),dn=e=>he("parameter",
()=>_c(e)),wt=(e={})=>he("parameter",()=>vc(e));function sn(e,t){if(typeof e!="boolean")throw new x("parameter",`${t} is neither true nor false`);return e}var uo=16384;
function De(e){let t=F(e,"evurl","url");if(t.length>uo)throw new x("size",`url at byte ${uo}: longer than ${uo} bytes`);return t}function F(e,t,n){if(typeof e!=
"string")throw new x(n,`${t} is not a string`);return e}function Qr(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new x("parameter",`${t} is not a finit\
e number`);return e}function bc(e,t,n){if(e===null||typeof e!="object")throw new x(n,`${t} not an object`);let o=Object.getPrototypeOf(e);if(o!==null&&!wc(o))throw new x(
n,`${t} not a plain object`)}var wc=e=>Object.getPrototypeOf(e)===null&&Object.hasOwn(e,"isPrototypeOf"),xc=e=>Reflect.ownKeys(e).filter(t=>typeof t=="string");
function xt(e,t,n,o){bc(e,`the options of ${n} are`,o);let r=Object.create(null);for(let i of xc(e)){if(!t.includes(i))throw new x(o,`${n} takes ${t.join(", ")}\
, and nothing else`);r[i]=e[i]}return r}var Ae=e=>Object.prototype.toString.call(e).slice(8,-1);var ti="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",ni=e=>Ae(e)==="WebAssembly.Module";async function fn(e){
try{return await e()}catch(t){throw new x("not_ready","the module cannot be had",{cause:t})}}var kc=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
ti],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/experimental-vm-modules/,
"Jest has no import() by itself: start Node with --experimental-vm-modules, or transform it by Babel"],[/global scope/i,"this runtime allows no random numbers a\
t global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function fo(e){if(e instanceof x)return e;let t=String(e),[,n]=kc.find(([o])=>o.
test(t));return new x("unsupported",n,{cause:e})}function nt(e,t){let n=globalThis;for(let o of e.split("."))n=n?.[o];if(n==null)throw new x("unsupported",`${e} is missing in this environment${t}`)}var oi=", a\
s in Jest with jsdom: use Jest's environment node, or set it on globalThis from node:util",po=()=>nt("TextEncoder",oi),ho=()=>nt("TextDecoder",oi),mo=()=>nt("cr\
ypto.getRandomValues",", and nothing else will do: in Node, set globalThis.crypto to webcrypto from node:crypto");function ri(){nt("WebAssembly",", as in React \
Native and in iOS Lockdown Mode: build and open EVURLs on a server"),po(),ho(),mo()}var me=0,kt=8,go=class extends Error{};function ci(e){let t=Ec(),n=new Uint8Array(0),o=new DataView(n.buffer),r=()=>{if(n.length===0){let{buffer:a}=e();n=new Uint8Array(
a),o=new DataView(a)}return o},i=(a,c)=>{let l=r();return l.setUint32(a,0,!0),l.setUint32(c,0,!0),me};return{args_get:()=>me,args_sizes_get:i,environ_get:()=>me,
environ_sizes_get:i,clock_time_get(a,c,l){return Sc(r(),l,(a===0?Date:globalThis.performance??Date).now()),me},random_get(a,c){return r(),t(n,a,c),me},fd_write(a,c,l,d){
let u=r(),_=0;for(let y=0;y<l;y++)_+=u.getUint32(c+8*y+4,!0);return u.setUint32(d,_,!0),me},poll_oneoff(a,c,l,d){let u=r();return l>0&&(u.setBigUint64(c,u.getBigUint64(
a,!0),!0),u.setUint16(c+8,me,!0),u.setUint8(c+10,u.getUint8(a+8))),u.setUint32(d,l>0?1:0,!0),me},sched_yield:()=>me,proc_exit(){throw new go("the module ended")},
fd_close:()=>kt,fd_fdstat_get:()=>kt,fd_fdstat_set_flags:()=>kt,fd_prestat_get:()=>kt,fd_prestat_dir_name:()=>kt}}function Sc(e,t,n){let o=n*1e6,r=Math.floor(o/
4294967296);e.setUint32(t,o-r*4294967296,!0),e.setUint32(t+4,r,!0)}var Ac=64,ii=4096,ai=65536;function Ec(){let e,t=0,n=()=>{e?.fill(0),e=void 0},o=r=>{let i=e===
void 0?Ac:Math.min(2*e.length,ii);e===void 0&&Promise.resolve().then(n);let a=si(new Uint8Array(Math.max(i,r)));return e?.fill(0),t=0,e=a};return(r,i,a)=>{if(a>
ii){let l=r.subarray(i,i+a);for(let d=0;d<a;d+=ai)si(l.subarray(d,d+ai));return}let c=e===void 0||e.length-t<a?o(a):e;for(let l=0;l<a;l++)r[i+l]=c[t],c[t++]=0}}
function si(e){return mo(),crypto.getRandomValues(e)}var li,ui,$c=(e,t)=>(li===void 0&&po(),(li??=new TextEncoder).encodeInto(e,t)),di=e=>(ui===void 0&&ho(),(ui??=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0})).
decode(e)),ot=class{#t;#e;#o;constructor(t,n,o){this.#t=t,this.#e=n,this.#o=o}get position(){return this.#e}set position(t){this.#e=t}#n(t){if(this.#o-this.#e<t)
throw new x("size","the request is longer than 65536 bytes")}u8(t){this.#n(1),this.#t[this.#e++]=t}u16(t){this.#n(2),this.#t[this.#e]=t,this.#t[this.#e+1]=t>>8,
this.#e+=2}f64(t){this.#n(8),new DataView(this.#t.buffer,this.#t.byteOffset).setFloat64(this.#e,t,!0),this.#e+=8}text(t,n){let o=this.#t,r=this.#e;this.#n(2+t.length),
this.#e+=2,this.#r(t,n);let i=this.#e-r-2;if(i>65535)throw new x("size",`${n} is longer than 65535 bytes`);o[r]=i,o[r+1]=i>>8}raw(t,n){this.#n(t.length),this.#r(
t,n)}#r(t,n){let o=this.#t,r=t.length,i=this.#e,a=0;for(;a<r;a++){let c=t.charCodeAt(a);if(c>127)break;o[i++]=c}if(a<r){let c=t.slice(a);if(!Ic(c))throw new x("\
parameter",`${n} has a lone surrogate`);let{read:l,written:d}=$c(c,o.subarray(i,this.#o));if(l<c.length)throw new x("size","the request is longer than 65536 byt\
es");i+=d}this.#e=i}bytes(t){this.#n(t.length),this.#t.set(t,this.#e),this.#e+=t.length}blob(t,n){if(t.length>65535)throw new x("size",`${n} is longer than 6553\
5 bytes`);this.u16(t.length),this.bytes(t)}},St=class{#t;#e;#o;constructor(t,n,o){this.#t=t,this.#e=n,this.#o=n+o}#n(t){let n=this.#e;if(this.#e+=t,this.#e>this.#o)
throw new RangeError("a message that ends early");return n}u8(){return this.#t[this.#n(1)]}u16(){let t=this.#n(2);return this.#t[t]|this.#t[t+1]<<8}u32(){return this.
u16()+this.u16()*65536}f64(){let t=this.#n(8);return new DataView(this.#t.buffer,this.#t.byteOffset).getFloat64(t,!0)}text(){let t=this.u16(),n=this.#n(t);return Tc(
this.#t,n,n+t)}skip(t){return this.#n(this.u16()),t}blob(){let t=this.u16(),n=this.#n(t);return this.#t.slice(n,n+t)}rest(){return this.#t.slice(this.#n(this.#o-
this.#e),this.#o)}},Cc=24;function Tc(e,t,n){if(n-t<=Cc){let o="";for(let r=t;r<n;r++){let i=e[r];if(i>127)return di(e.subarray(t,n));o+=String.fromCharCode(i)}
return o}return di(e.subarray(t,n))}var Ic="isWellFormed"in String.prototype?e=>e.isWellFormed():e=>!/\p{Surrogate}/u.test(e);var fi=3,pi=65536,Oc=0,At=class{number=++Oc;exports;accounts=new WeakMap;opened=0;#t=!1;#e;#o;#n=new Uint8Array(0);constructor(t){let n=ci(()=>this.exports.memory),
o=new WebAssembly.Instance(t,{wasi_snapshot_preview1:n});if(this.exports=o.exports,typeof this.exports.evurl_abi_version!="function")throw new x("unsupported","\
this is not the EVURL module");this.exports._initialize();let r=this.exports.evurl_abi_version();if(r!==fi)throw new x("unsupported",`the module speaks version ${r}\
 of the ABI, and this bridge ${fi}`);this.#e=this.exports.evurl_in(),this.#o=this.exports.evurl_out()}#r(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#r().length}writer(){return new ot(this.#r(),this.#e,this.#e+pi)}get dead(){return this.#t}call(t,n,o){return this.#a(
this.#i(t,n,o))}open(t){let n=this.#i("evurl_account",t);return n<0&&this.#a(n),this.opened++,n}rotateAt(t){this.#t=!0;let n=this.exports.evurl_account_rotate_at(
t);return this.#t=!1,n}close(t){this.#t=!0,this.exports.evurl_account_close(t),this.#t=!1,this.opened--}#i(t,n,o){let r=n.position-this.#e;this.#t=!0;let i=o===
void 0?this.exports[t](this.#e,r):this.exports[t](o,this.#e,r);return this.#t=!1,i}#a(t){let n=this.#r();if(t>=0)return new St(n,this.#o,t);throw new x(Se[-t-1]??
"internal",new St(n,this.#o,pi).text())}wipe(){this.#r().fill(0)}};var yo,Et,rt,Rc=16<<20,Pc=4e3;function hi(e){return rt??=e().then(t=>{Et=new At(t),yo=t}).catch(t=>{throw rt=void 0,fo(t)}),rt}var mi=()=>rt!==void 0;async function gi(){
if(rt===void 0)throw yi();return rt}var yi=()=>new x("not_ready","call init() first, and await it; or call an asynchronous function, which does");function Q(e){
let t=Fc();try{let n=e(t);return(t.size>Rc||t.opened>=Pc)&&pn(t),n}catch(n){let o=n instanceof x;throw o&&n.code!=="internal"&&!t.dead||(pn(t),o)?n:new x("inter\
nal","the module stopped; the next call gets a new instance",{cause:n})}}var _i=()=>Et;function Fc(){if(yo===void 0)throw yi();try{return Et??=new At(yo)}catch(e){
throw fo(e)}}function pn(e){Et===e&&(Et=void 0),e.wipe()}var ee={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},$t={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},Lc=65536;
function vi(e,t){let n=xt(e,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account");Uc(n);let{endpoint:o="",clientAccessKey:r="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new x("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new x("account","redirects is not a\
 list");let a=[...n.keys],c=[...n.redirects??[]];if(n.redirects!==void 0&&c.length===0)throw new x("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new x("account","saltLength is 12 or 16");let l=new Uint8Array(Lc);try{let d=new ot(l,0,l.length);
d.text(F(o,"endpoint","account"),"endpoint"),d.text(F(r,"clientAccessKey","account"),"clientAccessKey"),d.u8(i),d.u16(Math.min(a.length,65535));for(let u of a)_o(
d,cn(u,a.length===1,t));d.u16(Math.min(c.length,65535));for(let u of c)d.text(F(u,"redirects","account"),"redirects");return l.slice(0,d.position)}catch(d){throw d instanceof
x&&d.code==="size"?new x("account",d.detail):d}finally{l.fill(0)}}function Uc(e){if("redirects"in e&&e.redirects===void 0)throw new x("account","redirects is un\
defined, which would allow every redirect; leave it out for that");for(let t of["endpoint","clientAccessKey"])if(t in e&&(e[t]===void 0||e[t]===""))throw new x(
"account",`${t} is ${e[t]===""?"empty":"undefined"}, which would open EVURLs of every ${t}; leave it out for that`)}function _o(e,{id:t,status:n,algorithm:o,encoding:r,
key:i}){e.text(t,"id"),e.text(n,"status"),e.text(o,"algorithm"),e.text(r,"keyEncoding"),typeof i=="string"?e.text(i,"key"):e.blob(i,"key")}function Ct(e,{correlationId:t,
redirect:n,air:o,fields:r}){e.u8((t===void 0?0:ee.correlationId)|(n===void 0?0:ee.redirect)|(o===void 0?0:ee.air)|(o===!0?ee.airTrue:0)),e.text(t??"","correlati\
onId"),e.text(n??"","redirect"),e.u16(r.length);for(let[i,a]of r)e.text(i,"a field's name"),e.text(a,"a field's value")}var Dc=128;function bi(e,t,n){let o=e.position;
e.u16(0);let r=e.position,i=0;try{for(;i<Dc&&n+i<t.length;i++){let a=t[n+i];if(a instanceof x)break;Ct(e,a),r=e.position}}catch(a){if(i===0)throw a}e.position=o,
e.u16(i),e.position=r}function wi(e,t,n){let o=e.u16();if(o===0)throw new RangeError("nothing was built");for(let r=0;r<o;r++){let i=e.u8();t.push(i===0?n(t.length):
{error:new x(Se[i-1]??"internal",e.text())})}}function xi(e,t,{now:n,tolerance:o,anyAge:r,phpSalts:i,oldPayloads:a}){e.u8((r?$t.anyAge:0)|(n===void 0?0:$t.now)|
(o===void 0?0:$t.tolerance)|(i?$t.phpSalts:0)|(a?$t.oldPayloads:0)),e.f64(n??0),e.f64(o??0),e.text(t,"evurl")}function ki(e){let t=e.u8(),n=new Date(e.f64()*1e3),
o=e.text(),r=e.text(),i=e.text(),a=e.text(),c=e.text(),l=[];for(let d=e.u16();d>0;d--)l.push([e.text(),e.text()]);return{correlationId:o,timestamp:n,nonce:r,fields:l,
...Si(t,i),authenticated:(t&ee.authenticated)!==0,freshness:(t&ee.checked)!==0?"checked":(t&ee.advisory)!==0?"advisory":"unchecked",algorithm:a,keyId:c}}function Si(e,t){
return{...(e&ee.redirect)!==0&&{redirect:t},...(e&ee.air)!==0&&{air:(e&ee.airTrue)!==0}}}function hn(e){let t=e.u8(),n=e.text(),o=e.text(),r=e.blob(),i=e.text(),
a=e.text(),c=[];for(let l=e.u16();l>0;l--)c.push(Nc(e));return{endpoint:n,clientAccessKey:o,...(t&ee.data)!==0&&{data:r},cipherSalt:i,...Si(t,a),lints:c}}function Nc(e){
let t=Se[e.u8()-1],n=e.u32();return{name:e.text(),code:t,where:e.text(),offset:n,what:e.text(),cure:e.text()}}var mn,bo,gn,yn,_n,vo,vn=e=>he("account",()=>vi(e)),Ee=class{#t;#e;#o=0;#n=0;constructor(t){this.#t=t,this.#e={message:t},typeof FinalizationRegistry=="function"&&
(vo??=new FinalizationRegistry(Ai),vo.register(this,this.#e,this));try{this.#n=Q(n=>n.rotateAt(this.#r(n)))}catch(n){throw this.close(),n}}static{mn=t=>typeof t==
"object"&&t!==null&&#t in t,bo=(t,n)=>t.#r(n),gn=(t,n)=>t.#i(n),yn=(t,n)=>t.#l(n),_n=(t,n,o)=>t.#c("evurl_open",n,o,ki)}#r(t){if(this.#t===void 0)throw new x("a\
ccount","the account is closed");let n=t.accounts.get(this);if(n!==void 0)return n;let o=t.writer();o.bytes(this.#t);let r=t.open(o);return t.accounts.set(this,
r),this.#e.instance=t.number,this.#e.handle=r,r}build(t){return wo(this,t)}#i(t){return Q(n=>{let o=this.#r(n),r=n.writer();return Ct(r,t),this.#a(n.call("evurl\
_build",r,o),t)})}#a(t,{correlationId:n}){let r={evurl:t.text(),correlationId:n===void 0?t.text():t.skip(n)};return++this.#o>=this.#n&&this.#n>0&&(r.warning="ro\
tate-key"),r}buildMany(t){return xo(this,t)}#l(t){Q(r=>this.#r(r));let n=[],o=!1;for(;n.length<t.length;){let r=t[n.length];if(r instanceof x)n.push({error:r});else if(o){
let i=this.#s(r);if(n.push(i),i.error?.code==="unsupported")for(;n.length<t.length;)n.push(i)}else try{Q(i=>this.#u(i,t,n))}catch(i){o=i.code==="internal",o||n.
push(this.#s(r))}}return n}#s(t){try{return this.#i(t)}catch(n){return{error:n}}}#u(t,n,o){let r=this.#r(t),i=t.writer();bi(i,n,o.length);let a=t.call("evurl_bu\
ild_many",i,r);wi(a,o,c=>this.#a(a,n[c]))}get count(){return this.#o}open(t,n){return ko(this,t,n)}inspect(t,n){return ge(this).#c("evurl_account_inspect",De(t),
wt(n),hn)}#c(t,n,o,r){return Q(i=>{let a=this.#r(i),c=i.writer();return xi(c,n,o),r(i.call(t,c,a))})}close(){ge(this),this.#t!==void 0&&(this.#t=void 0,vo?.unregister(
this),Ai(this.#e))}toJSON(){return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(Ee.prototype,Symbol.dispose,{value:Ee.prototype.close,configurable:!0,
writable:!0});function Ai({message:e,instance:t,handle:n}){e.fill(0);let o=_i();if(!(o===void 0||o.number!==t||n===void 0))try{o.close(n)}catch{pn(o)}}function ge(e){
if(!mn(e))throw new x("account","this is no account, or a proxy of one, or of another copy of the package");return e}var wo=(e,t)=>gn(ge(e),un(t)),xo=(e,t)=>yn(
ge(e),dn(t)),ko=(e,t,n)=>_n(ge(e),De(t),wt(n));var So=e=>new Ee(vn(e)),$e=e=>{let t=De(e);return Q(n=>{let o=n.writer();return o.raw(t,"evurl"),hn(n.call("evurl_inspect",o))})};function Ei(e,t){let n=a=>(mi()&&new Promise(c=>c(a)).catch(()=>{}),hi(async()=>(ri(),a===void 0&&t?t():e(a)))),o=t===void 0?gi:n;async function r(a,c){if(mn(a))
return c(a);typeof a?.build=="function"&&ge(a);let l=await i(a);try{return c(l)}finally{l.close()}}async function i(a){let c=vn(a);try{await o()}catch(l){throw c.
fill(0),l}return new Ee(c)}return{init:n,accountAsync:i,async buildAsync(a,c){let l=un(c);return r(a,d=>gn(d,l))},async buildManyAsync(a,c){let l=dn(c);return r(
a,d=>yn(d,l))},async openAsync(a,c,l){let d=De(c),u=wt(l);return r(a,_=>_n(_,d,u))},async inspectAsync(a){return await o(),$e(a)}}}var $i=e=>e%1*4294967296|0;function Mc(){let e=new Int32Array(64),t=new Int32Array(8);for(let n=2,o=0;o<64;n++){let r=2;for(;n%r!==0;)r++;r<n||(o<8&&(t[o]=$i(Math.
sqrt(n))),e[o++]=$i(Math.cbrt(n)))}return{k:e,h:t}}var ce=(e,t)=>e>>>t|e<<32-t;function Ci(e){let{k:t,h:n}=Mc(),o=new Int32Array(64),r=new Uint8Array(e.length+72&
-64);r.set(e),r[e.length]=128;let i=new DataView(r.buffer);i.setUint32(r.length-8,e.length/2**29),i.setUint32(r.length-4,e.length<<3);for(let c=0;c<r.length;c+=
64){for(let l=0;l<16;l++)o[l]=i.getInt32(c+4*l);Bc(n,o,t)}let a=new DataView(new ArrayBuffer(32));for(let c=0;c<8;c++)a.setInt32(4*c,n[c]);return new Uint8Array(
a.buffer)}function Bc(e,t,n){for(let y=16;y<64;y++){let f=t[y-15],b=t[y-2];t[y]=t[y-16]+(ce(f,7)^ce(f,18)^f>>>3)+t[y-7]+(ce(b,17)^ce(b,19)^b>>>10)}let[o,r,i,a,c,
l,d,u]=e;for(let y=0;y<64;y++){let f=u+(ce(c,6)^ce(c,11)^ce(c,25))+(c&l^~c&d)+n[y]+t[y],b=(ce(o,2)^ce(o,13)^ce(o,22))+(o&r^o&i^r&i);u=d,d=l,l=c,c=a+f|0,a=i,i=r,
r=o,o=f+b|0}let _=[o,r,i,a,c,l,d,u];for(let y=0;y<8;y++)e[y]+=_[y]}var bn="a0c8432111ba46f4943032c457fd12d7570f7fdfb0993c44f4fe414724cbebcf";async function Ii(e,t=bn){let n=await fn(async()=>e);if(n===void 0)throw new x("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await Ti(n):Ae(n)==="URL"&&(n=await Ti(String(n))),typeof n?.arrayBuffer=="function"){let r=n;if(r.ok===!1)throw new x("not_ready",`the module was no\
t served: status ${r.status}`);n=await fn(()=>r.arrayBuffer())}if(ni(n))return n;let o=Kc(n);return await jc(o,t),WebAssembly.compile(o)}function Kc(e){let t=Ae(
e)==="ArrayBuffer"||Ae(e)==="SharedArrayBuffer",n=lo(e)??(t?Xr(e):void 0);if(n!==void 0)return new Uint8Array(n);throw new x("unsupported","the source is no mod\
ule, bytes, Response or URL")}async function jc(e,t){let{subtle:n}=globalThis.crypto??{},o=n?new Uint8Array(await n.digest("SHA-256",e)):Ci(e);if(Array.from(o,r=>r.
toString(16).padStart(2,"0")).join("")!==t)throw new x("unsupported","the bytes are not the module of this package: their SHA-256 is another")}function Ti(e){let t=e.
startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return t||nt("fetch",": pass init() the bytes of the module"),fn(()=>t?t.promises.readFile(
new URL(e)):fetch(e))}var{init:wn,accountAsync:Hc,buildAsync:Vc,buildManyAsync:zc,openAsync:qc,inspectAsync:Wc}=Ei(Ii);var le={};Pr(le,{build:()=>Gc,open:()=>Jc,seal:()=>Yc});function Oi({cipherSalt:e,nonce:t,timestamp:n}){return{cipherSalt:F(e,"cipherSalt","parameter"),nonce:F(t,"nonce","parameter"),timestamp:F(n,"timestamp","parame\
ter")}}function Gc(e,t,n){let o=ge(e),r=he("parameter",()=>ln(t)),{cipherSalt:i,nonce:a,timestamp:c}=he("parameter",()=>Oi(n));return Q(l=>{let d=bo(o,l),u=l.writer();
u.text(i,"cipherSalt"),u.text(a,"nonce"),u.text(c,"timestamp"),Ct(u,r);let _=l.call("evurl_testing_build",u,d);return{evurl:_.text(),correlationId:_.text(),payload:_.
text(),data:_.text()}})}function Yc(e,t,n){return Ri("evurl_testing_seal",e,t,n)}function Jc(e,t,n){return Ri("evurl_testing_open",e,t,n)}function Ri(e,t,n,o){let r=he(
"key",()=>cn(t,!0));F(n,"cipherSalt","parameter");let i=an(o);if(i===void 0)throw new x("parameter","the text is not a Uint8Array");return Q(a=>{let c=a.writer();
return _o(c,r),c.text(n,"cipherSalt"),c.blob(i,"the text"),a.call(e,c).rest()})}var it=({algorithm:e,key:t,keyEncoding:n})=>({algorithm:e,key:t.trim(),keyEncoding:n});function Eo(e){let t=e.redirects.split(`
`).map(n=>n.trim()).filter(n=>n!=="");return{...e.endpoint!==""&&{endpoint:e.endpoint.trim()},...e.clientAccessKey!==""&&{clientAccessKey:e.clientAccessKey.trim()},
keys:[it(e)],...t.length>0&&{redirects:t},...e.algorithm.includes("/GCM/")&&e.saltLength!==12&&{saltLength:e.saltLength}}}function K(e,t){let n=So(Eo(e));try{return t(
n)}finally{n.close()}}function z(e){try{return{value:e()}}catch(t){if(t instanceof x)return{error:t};throw t}}var ue=["AES/GCM/NoPadding","AES/CTR/NoPadding","A\
ES/CBC/PKCS5Padding"],Tt=e=>e.includes("/GCM/");var xn,V,$o,Pi,Zc=Object.is,Co=0,ji=[],To=[],U=$,Fi=U.__b,Li=U.__r,Ui=U.diffed,Di=U.__c,Ni=U.unmount,Mi=U.__;function Hi(e,t){U.__h&&U.__h(V,e,Co||t),Co=0;var n=V.
__H||(V.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function te(e,t){var n=Hi(xn++,3);!U.__s&&Vi(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,V.__H.__h.push(n))}function Ce(e){return Co=5,Te(function(){return{current:e}},[])}function Te(e,t){var n=Hi(xn++,7);return Vi(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Xc(){var e;do{for(;e=To.shift();)try{It(e)}catch(n){U.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ji.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(It),t.__h.
some(Io),t.__h=[]}catch(n){t.__h=[],U.__e(n,e.__v)}}}while(To.length)}U.__b=function(e){V=null,Fi&&Fi(e)},U.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),
Mi&&Mi(e,t)},U.__r=function(e){Li&&Li(e),xn=0;var t=(V=e.__c).__H;t&&($o==V?V.__h=[]:(t.__h.some(It),t.__h.some(Io),xn=0),t.__h=[],t.__.some(function(n){n.__N&&
(n.__=n.__N),n.u=n.__N=void 0})),$o=V},U.diffed=function(e){Ui&&Ui(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ki(ji.push(t)),t.__H.__.some(function(n){n.u&&(n.
__H=n.u)})),$o=V=null},U.__c=function(e,t){t.some(function(n){try{n.__h.some(It),n.__h=n.__h.filter(function(o){return!o.__||Io(o)})}catch(o){n.__h=[function(){
throw o}]}}),Di&&Di(e,t)},U.unmount=function(e){Ni&&Ni(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&
(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Ki(To.push(r))}else It(r)}catch(i){t=i}}),o.__H=void 0,t&&U.__e(t,o.__v))};var Bi=typeof requestAnimationFrame==
"function";function Qc(e){var t,n=function(){clearTimeout(o),Bi&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Bi&&(t=requestAnimationFrame(n))}function Ki(e){
e!=1&&Pi==U.requestAnimationFrame||((Pi=U.requestAnimationFrame)||Qc)(Xc)}function It(e){var t=V,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),V=t}function Io(e){
var t=V;e.__c=e.__(),V=t}function Vi(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Zc(n,e[o])})}var el=Symbol.for("preact-signals");function En(){if(ye>1)ye--;else{var e,t=!1;for((function(){var r=Sn;for(Sn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Rt!==void 0;){var n=Rt;for(Rt=void 0,kn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&qi(n))try{n.
c()}catch(r){t||(e=r,t=!0)}n=o}}if(kn=0,ye--,t)throw e}}function Ro(e){if(ye>0)return e();Oo=++tl,ye++;try{return e()}finally{En()}}var Ot,O=void 0;function Pt(e){
var t=O,n=Ot;O=void 0,Ot=void 0;try{return e()}finally{O=t,Ot=n}}var Rt=void 0,ye=0,kn=0,tl=0,Oo=0,Sn=void 0,An=0;function zi(e){if(O!==void 0){var t=e.n;if(t===
void 0||t.t!==O)return t={i:0,S:e,p:O.s,n:void 0,t:O,e:void 0,x:void 0,r:t},O.s!==void 0&&(O.s.n=t),O.s=t,e.n=t,32&O.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==
void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=O.s,t.n=void 0,O.s.n=t,O.s=t),t}}function D(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=
t?.watched,this.Z=t?.unwatched,this.name=t?.name}D.prototype.brand=el;D.prototype.h=function(){return!0};D.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.
e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Pt(function(){var o;(o=t.W)==null||o.call(t)}))};D.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,
o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Pt(function(){var r;(r=t.Z)==null||r.call(t)}))}};D.prototype.
subscribe=function(e){var t=this;return ne(function(){var n=t.value;Pt(function(){return e(n)})},{name:"sub"})};D.prototype.valueOf=function(){return this.value};
D.prototype.toString=function(){return this.value+""};D.prototype.toJSON=function(){return this.value};D.prototype.peek=function(){var e=this;return Pt(function(){
return e.value})};Object.defineProperty(D.prototype,"value",{get:function(){var e=zi(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){
if(kn>100)throw new Error("Cycle detected");(function(n){ye!==0&&kn===0&&n.l!==Oo&&(n.l=Oo,Sn={S:n,v:n.v,i:n.i,o:Sn})})(this),this.v=e,this.i++,An++,ye++;try{for(var t=this.
t;t!==void 0;t=t.x)t.t.N()}finally{En()}}}});function E(e,t){return new D(e,t)}function qi(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.
i)return!0;return!1}function Wi(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Gi(e){
for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=
n}function Ne(e,t){D.call(this,void 0,t),this.x=e,this.s=void 0,this.g=An-1,this.f=4}Ne.prototype=new D;Ne.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;
if((36&this.f)==32||(this.f&=-5,this.g===An))return!0;if(this.g=An,this.f|=1,this.i>0&&!qi(this))return this.f&=-2,!0;var e=O;try{Wi(this),O=this;var t=this.x();
(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return O=e,Gi(this),this.f&=-2,!0};Ne.prototype.S=function(e){
if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}D.prototype.S.call(this,e)};Ne.prototype.U=function(e){if(this.t!==void 0&&(D.prototype.
U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Ne.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==
void 0;e=e.x)e.t.N()}};Object.defineProperty(Ne.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=zi(this);if(this.h(),e!==void 0&&
(e.i=this.i),16&this.f)throw this.v;return this.v}});function Me(e,t){return new Ne(e,t)}function Yi(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ye++;var n=O;
O=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Po(e),o}finally{O=n,En()}}}function Po(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Yi(e)}function nl(e){
if(O!==this)throw new Error("Out-of-order effect");Gi(this),O=e,this.f&=-2;try{8&this.f&&Po(this)}finally{En()}}function at(e,t){this.x=e,this.j=void 0,this.s=void 0,
this.u=void 0,this.f=32,this.name=t?.name,Ot&&Ot.push(this)}at.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==
"function"&&(this.j=t)}finally{e()}};at.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Yi(this),Wi(this),ye++;var e=O;
return O=this,nl.bind(this,e)};at.prototype.N=function(){2&this.f||(this.f|=2,this.u=Rt,Rt=this)};at.prototype.d=function(){this.f|=8,1&this.f||Po(this)};at.prototype.
dispose=function(){this.d()};function ne(e,t){var n=new at(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Ji,Lt,$n,ol=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Zi=[];ne(function(){Ji=this.N})();function st(e,t){$[e]=t.bind(null,$[e]||function(){})}function Ft(e){if($n){var t=$n;$n=void 0,t()}$n=e&&e.S()}function Xi(e){
var t=this,n=e.data,o=j(n);o.name="ReactiveDom",o.value=n;var r=Te(function(){for(var c=t,l=t.__v;l=l.__;)if(l.__c){l.__c.__$f|=4;break}var d=Me(function(){var f=o.
value.value;return f===0?0:f===!0?"":f||""}),u=Me(function(){return!Array.isArray(d.value)&&!no(d.value)}),_=ne(function(){if(this.N=Qi,u.value){var f=d.value;c.
__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=f)}}),y=t.__$u.d;return t.__$u.d=function(){_(),y.call(this)},[u,d]},[]),i=r[0],a=r[1];return i.value?a.
peek():a.value}Xi.displayName="ReactiveTextNode";Object.defineProperties(D.prototype,{constructor:{configurable:!0,value:Br(C,null).constructor},type:{configurable:!0,
value:Xi},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});st("__b",function(e,t){if(Ft(),
Lt=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof D&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});
st("__r",function(e,t){if(e(t),t.type!==C){Ft();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ne(function(){a=this},{name:i}),
a.c=r,a})((function(r){return function(){var i;ol&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||
t.type.name:""))),Lt=o,Ft(n)}});st("__e",function(e,t,n,o){Ft(),Lt=void 0,e(t,n,o)});st("diffed",function(e,t){Ft(),Lt=void 0;var n;if(typeof t.type=="string"&&
(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var c=i[a];c===void 0||o&&a in o||(c.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var l in o){var d=i[l],
u=o[l];d===void 0?(d=rl(n,l,u,r),i[l]=d):d.o(u,r)}}}e(t)});function rl(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=E(n);return{o:function(a,c){i.value=a,
o=c},d:ne(function(){this.N=Qi;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}st("unm\
ount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var c=t.props;
for(var l in a)c[l]=a[l]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var u=d.__$u;u&&(d.__$u=void 0,u.d())}}e(t)});st("__h",function(e,t,n,o){o<3&&(t.__$f|=2),
e(t,n,o)});et.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.
u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!==
"__source"&&e[a]!==this.props[a])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};function j(e,t){return Te(function(){return E(e,t)},[])}function Cn(e,t){
var n=Ce(e);return n.current=e,Lt.__$f|=4,Te(function(){return Me(function(){return n.current()},t)},[])}var il=function(e){queueMicrotask(function(){queueMicrotask(e)})};function al(){Ro(function(){for(var e;e=Zi.shift();)Ji.call(e)})}function Qi(){Zi.push(this)===1&&($.requestAnimationFrame||il)(al)}var Ut=E([]),ea=e=>{e.length>0&&(Ut.value=[...Ut.value,...e].slice(-5e3))},sl=e=>/^(https?|file|wss?|ftp):/.test(e),ta=new Set;function na(){let e=t=>ea(t.getEntries().
map(n=>n.name).filter(n=>sl(n)&&!ta.has(n)));new PerformanceObserver(e).observe({type:"resource",buffered:!0})}function oa(e){let t=new EventSource(e);return ta.
add(t.url),t.addEventListener("open",()=>ea([t.url])),t}var Fo=e=>e.replace(/[\p{C}\p{Zl}\p{Zp}]/gu,t=>encodeURIComponent(Lo(t))),Lo=e=>e.replace(/\p{Cs}/gu,"\uFFFD");var ra={base64:e=>/^[A-Za-z0-9+/]*={0,2}$/.test(e)&&e.length%4===0?atob(e).length:void 0,base64url:e=>/^[A-Za-z0-9_-]*={0,2}$/.test(e)?Math.floor(e.replace(/=+$/,
"").length*3/4):void 0,hex:e=>/^([0-9A-Fa-f]{2})*$/.test(e)?e.length/2:void 0,"utf-8":e=>new TextEncoder().encode(e).length},_e=Object.keys(ra),Be=e=>e===16||e===
24||e===32,Ke=(e,t)=>ra[t](e.trim());function ia(e,t){if(e.trim()==="")return"no key yet";let n=Ke(e,t),i=(Be(n)?["hex"]:_e).filter(c=>c!==t&&Be(Ke(e,c))).map(c=>`\
as ${c} it has ${Ke(e,c)}`).join(", ");if(n===void 0)return`not ${t}${i&&`; ${i}`}`;let a=`${n} ${n===1?"byte":"bytes"}`;return Be(n)?`${a}: AES-${8*n}${i&&` (${i}\
)`}`:`${a}; AES takes 16, 24 or 32${i&&`; ${i}`}`}var cl=/\p{N}(?:[^\p{L}\p{N}]*\p{N}){7}/u;function ll(e){for(let t=0;t<3;t++)e=e.replace(/(?:%[0-9A-Fa-f]{2})+/g,ul);return e}function ul(e){try{return decodeURIComponent(
e)}catch{return e.replace(/%[0-7][0-9A-Fa-f]/g,decodeURIComponent)}}var dl=e=>e.replace(/^https?:\/\/[^/?#]*/,"").replace(/(?<=[?&](?:data|cipherSalt)=)[^&#]*/g,
""),fl=e=>cl.test(ll(e));function sa({tab:e,account:t,request:n,opening:o},r){let i=[["tab",e],["algorithm",t.algorithm],["keyEncoding",t.keyEncoding]];t.saltLength!==
12&&i.push(["saltLength",String(t.saltLength)]);let a=["key"];if(!r)return{shared:i,left:a};let c=(l,d,u=d)=>{d!==""&&(fl(u)?a.push(`${l}, which may have a phon\
e number in it`):i.push([l,d]))};if(e==="open")c("evurl",o.evurl.trim(),dl(o.evurl));else for(let l of["correlationId","redirect","air","fields"])c(l,n[l]);return{
shared:i,left:a}}var pl=e=>encodeURIComponent(Lo(e)).replace(/[!'()*]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`),ca=e=>`#${e.map(([t,n])=>`${t}=${pl(
n)}`).join("&")}`,hl=32768,aa={tab:e=>["build","open","flow","engines"].includes(e),algorithm:e=>ue.includes(e),keyEncoding:e=>_e.includes(e),saltLength:e=>e===
"12"||e==="16",correlationId:e=>e.length<=80,redirect:e=>e.length<=4096,air:e=>e==="true"||e==="false",fields:e=>e.length<=4096,evurl:e=>e.length<=2e4};function la(e){
let t={};if(e.length>hl)return t;for(let n of e.replace(/^#/,"").split("&")){let o=n.indexOf("="),r=n.slice(0,Math.max(0,o));if(Object.hasOwn(aa,r))try{let i=decodeURIComponent(
n.slice(o+1));aa[r](i)&&(t[r]=i)}catch{}}return t}var ml=new TextEncoder,ua=e=>ml.encode(e).length,Tn=e=>e.match(/%[0-9A-Fa-f]{2}|[^]/gu)??[];function da(e,t){let n=Math.floor(e*6/8);return n<t?{from:n,to:Math.
min(t,Math.ceil((e*6+6)/8))}:{}}function fa(e,t){return e.map((n,o)=>({text:n,part:"data",...da(o,t)}))}function Uo(e,t,n=[]){let o=[],r=0,i=(u,_={})=>{u!==""&&
(o.push({text:u,at:r,size:ua(u),..._}),r+=ua(u))},a=(u,_)=>{for(let y of Tn(u))i(y,{part:_})},c=e.indexOf("?"),l=c<0?e:e.slice(0,c),d=l.lastIndexOf("/")+1;return i(
l.slice(0,d),{part:"endpoint"}),i(l.slice(d),{part:"clientAccessKey"}),c>=0&&(i("?"),e.slice(c+1).split("&").forEach((u,_)=>{_>0&&i("&");let y=u.indexOf("="),f=y<
0?u:u.slice(0,y);if(i(f),y<0)return;i("=");let b=u.slice(y+1),h=Tn(b);f==="data"&&t!==void 0&&h.length===4*Math.ceil(t/3)?h.forEach((p,g)=>i(p,{part:"data",...da(
g,t)})):a(b,f)})),ma(o,n.filter(u=>u.where!=="payload"))}var In=e=>e.includes("/CBC/");function Dt(e,t,n=1){return In(e)?{from:16*Math.floor(t/16),to:16*Math.ceil(
(t+n)/16)}:{from:t,to:t+n}}var On=e=>e.toString(16).padStart(2,"0"),gl=e=>e>32&&e<127;function pa(e,t,n,o=[]){let r=!0,i=Array.from(t,(c,l)=>{let d=gl(c)?String.
fromCharCode(c):"\xB7";return d==="&"?r=!0:d==="="&&(r=!1),{text:d,...r&&{part:"name"},at:l,size:1,...Dt(e,l)}}),a=In(e)?n-t.length:0;for(let c=t.length;c<t.length+
a;c++)i.push({text:` ${On(a)}`,part:"padding",at:c,size:1,...Dt(e,c)});return ma(i,o.filter(c=>c.where==="payload"))}function ha(e,t){let n=e.includes("/GCM/")?
t.length-16:t.length;return Array.from(t,(o,r)=>({text:On(o),part:r<n?"data":"tag",at:r,size:1,from:r,to:r+1}))}var Nt=e=>Array.from(e,t=>String.fromCharCode(t)).
join("");function Do(e){let t=[],n=0;for(let o of Nt(e).split("&")){let r=o.indexOf("=");t.push({name:r<0?"":o.slice(0,r),value:o.slice(r+1),at:n,size:o.length}),
n+=o.length+1}return t}function ma(e,t){for(let{offset:n}of t){let o=e.find(r=>n<r.at+r.size)??e.at(-1);o!==void 0&&(o.bad=!0)}return e}function No(e,t){return t===
void 0?!1:t.from!==void 0?e.from!==void 0&&e.from<t.to&&t.from<e.to:e.part!==void 0&&e.part===t.part}var ct=e=>btoa(Nt(e)),lt=()=>ct(crypto.getRandomValues(new Uint8Array(16)));function Mo(e,t,n){let o={...n,anyAge:!0,phpSalts:!0,oldPayloads:!0},r=[e.keyEncoding,..._e.filter(i=>i!==e.keyEncoding)].filter(i=>Be(Ke(e.key,i)));for(let i of r)
for(let a of ue){let{value:c}=z(()=>K({...e,algorithm:a,keyEncoding:i},l=>l.open(t,o)));if(c!==void 0)return{algorithm:a,keyEncoding:i}}}var ga={"AES/GCM/NoPadding":"GCM: byte by byte, and a tag of 16 bytes behind, by which any change is noticed.","AES/CTR/NoPadding":"CTR: byte by byte, and nothi\
ng by which a change would be noticed.","AES/CBC/PKCS5Padding":"CBC: in blocks of 16 bytes, the last one filled up, and nothing by which a change would be notic\
ed."};function ya(e,t){let{data:n,cipherSalt:o}=$e(t),r=le.open(it(e),o,n),i=ba(e.algorithm,t,n,r,[]);return[{id:"request",title:"Account and request",note:"Cor\
relation id, the time in UTC and a random nonce, your fields behind them; the account\u2019s endpoint and keys; a random salt.",state:"done",rows:yl(e.algorithm,
r,$e(t))},{...i.payload,note:"Names and values, percent-encoded, in this order. This is what is encrypted."},{...i.cipher,note:ga[e.algorithm],rows:[_a(o)]},{...i.
base64,note:"Four characters for three bytes: the standard alphabet, with padding."},{...i.url,note:"+ / = percent-encoded. redirect and air stand outside the e\
ncryption."}]}function yl(e,t,n){return[...Do(t).map(o=>({name:o.name,value:o.value,...Dt(e,o.at,o.size)})),...va(n)]}var _a=e=>({name:"cipherSalt",value:`${e}:\
 ${new TextEncoder().encode(e).length} bytes, which are the IV`,part:"cipherSalt"});function va({endpoint:e,clientAccessKey:t,cipherSalt:n,redirect:o,air:r}){let i=[
{name:"endpoint",value:e,part:"endpoint"},{name:"clientAccessKey",value:t,part:"clientAccessKey"},{name:"cipherSalt",value:n,part:"cipherSalt"}];return o!==void 0&&
i.push({name:"redirect",value:o,part:"redirect"}),r!==void 0&&i.push({name:"air",value:String(r),part:"air"}),i}function ba(e,t,n,o,r){let i=n&&ct(n);return{payload:{
id:"payload",title:"Payload",state:"done",kind:"text",copy:o&&Fo(Nt(o)),length:o&&`${o.length} bytes${In(e)?`, and ${n.length-o.length} of padding`:""}`,cells:o&&
pa(e,o,n.length,r)},cipher:{id:"cipher",title:"Ciphertext",state:"done",kind:"hex",copy:n&&Array.from(n,On).join(""),length:n&&`${n.length} bytes`,cells:n&&ha(e,
n)},base64:{id:"base64",title:"Base64",state:"done",kind:"text",copy:i,length:i&&`${i.length} characters`,cells:i&&fa(Tn(i),n.length)},url:{id:"url",title:"URL",
state:"done",kind:"text",copy:Fo(t),length:`${t.length} characters`,cells:Uo(t,n?.length,r)}}}function Bo(e,t,n){let o=e.key.trim()!=="",r=z(()=>o?K(e,u=>u.inspect(
t,n)):$e(t));if(_l(r.error))return{...Bo({...e,key:""},t,n),error:r.error,instead:Mo(e,t,n)};if(r.error!==void 0)return vl(t,r.error);let i=r.value,a=o?z(()=>K(
e,u=>u.open(t,n))):{},c=o?z(()=>K(e,u=>u.open(t,{...n,anyAge:!0,phpSalts:!0,oldPayloads:!0}))):{},l=o&&i.data&&bl(e,i),d=a.error&&wa(a.error,i.lints);return{keyed:o,
inspection:i,lints:i.lints,error:a.error,opened:a.value,read:a.value??c.value,instead:c.error&&Mo(e,t,n),steps:xl(e,t,i,l||void 0,d,o)}}var _l=e=>e?.code==="key"||
e?.code==="account";function vl(e,t){let n=Number(/ at byte (\d+)/.exec(t.detail)?.[1]??0),o={name:t.code,code:t.code,where:"url",offset:n,what:t.detail,cure:"P\
aste the whole URL, as it was handed to the phone."},r=(i,a)=>({id:i,title:a,note:"",state:"not-reached",why:"There is no EVURL to go on with."});return{keyed:!1,
lints:[o],error:t,steps:[{id:"url",title:"URL",note:"",state:"failed",why:t.message,kind:"text",length:`${e.length} characters`,cells:Uo(e.slice(0,4096),void 0,
[o])},r("base64","Base64"),r("cipher","Ciphertext"),r("payload","Payload"),r("says","What it says")]}}function bl(e,{data:t,cipherSalt:n}){let o=e.algorithm.includes(
"/GCM/")?n:n.slice(0,16).padEnd(16,"\0");return z(()=>le.open(it(e),o,t)).value}var wl=["url","base64","cipher","payload","says"];function wa({code:e},t){switch(e){case"\
encoding":return t.some(n=>n.code==="encoding"&&n.where!=="data")?"url":"base64";case"salt":return"cipher";case"decrypt":return t.some(n=>n.where==="payload")?"\
payload":"cipher";case"not_yet":case"expired":return"says";default:return"url"}}function xl(e,t,n,o,r,i){let{lints:a}=n,c=ba(e.algorithm,t,n.data,o,a),l=[{...c.
url,note:"Taken apart at ? & =, and each value decoded, once.",rows:va(n)},{...c.base64,note:"data, as it decodes."},{...c.cipher,note:ga[e.algorithm],rows:[_a(
n.cipherSalt)]},{...c.payload,note:"What the key makes of it."},{id:"says",title:"What it says",note:"Its age is told by its timestamp.",state:"done",rows:o&&Do(
o).filter(_=>_.name!=="").map(_=>({name:_.name,value:_.value,...Dt(e.algorithm,_.at,_.size)}))}],d=r??(i?void 0:"cipher");if(d===void 0)return l;let u=wl.indexOf(
d);return l.map((_,y)=>{if(y<u)return _;if(y===u){let f=a.filter(b=>kl(b)===d).map(b=>b.what).join("; ");return r?{..._,state:"failed",why:f}:{..._,state:"not-r\
eached",why:"It takes the key to go on."}}return{..._,..._.id!=="payload"&&{rows:void 0,cells:void 0},...d!=="cipher"&&{rows:void 0,cells:void 0},state:"not-rea\
ched",why:"Not reached."}})}var kl=e=>wa(e,[e]);var je=E({state:"loading",said:"The module is loading\u2026"}),q=Me(()=>je.value.state==="ready"),He=E(""),N=E("build"),de=["build","open","flow","engines"],A=E(
{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVnl",algorithm:"AES/GCM/NoPadding",key:"",keyEncoding:"base64",saltLength:12,redirects:""}),
W=E({correlationId:"",redirect:"https://merchant.example/done",air:"",fields:""}),R=E({evurl:"",skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,oldPayloads:!1}),Ve=E(
void 0),P=(e,t)=>{e.value={...e.value,...t}},Sl=e=>e.split(`
`).filter(t=>t.trim()!=="").map(t=>{let n=t.indexOf("=");return n<0?[t.trim(),""]:[t.slice(0,n).trim(),t.slice(n+1).trim()]}),Ko=({correlationId:e,redirect:t,air:n,
fields:o})=>({...e.trim()!==""&&{correlationId:e.trim()},...t.trim()!==""&&{redirect:t.trim()},...n!==""&&{air:n==="true"},...o.trim()!==""&&{fields:Sl(o)}}),ze=6e5,
Mt=e=>/^\s*-?\d{1,10}\s*$/.test(e)?Number(e):void 0,jo=({skew:e})=>(Mt(e)??0)*1e3,Ho=30,Vo=e=>Mt(e)>=0,zo=({tolerance:e})=>Vo(e)?Mt(e):Ho,qo=({anyAge:e,phpSalts:t,
oldPayloads:n})=>({...e&&{anyAge:e},...t&&{phpSalts:t},...n&&{oldPayloads:n}}),Al=e=>({now:Date.now()+jo(e),tolerance:zo(e),...qo(e)}),Wo=E(0),Sa={kind:"idle",text:"\
The module is loading. What you enter is kept."},El={kind:"idle",text:"Enter a key, or take the demo account."},Bt=E({verdict:Sa}),qe=E({verdict:Sa});function $l(){
if(A.value.key.trim()==="")return{verdict:El};let{value:e,error:t}=z(()=>K(A.value,o=>o.build(Ko(W.value))));if(t!==void 0)return{verdict:{kind:"bad",text:t.message},
error:t};let n=Tt(A.value.algorithm);return{...e,at:Date.now(),steps:ya(A.value,e.evurl),verdict:n?{kind:"good",text:`Built: ${e.evurl.length} characters, authe\
nticated.`}:{kind:"warn",text:`Built: ${e.evurl.length} characters, unauthenticated: it can be changed on its way.`}}}var Aa=E(0),xa;function Cl(e,t){if(clearTimeout(
xa),e===void 0)return;let[n,o]=[e.timestamp.getTime(),t.tolerance*1e3],r=[n-o,n+ze+o].map(i=>i-t.now+1e3).filter(i=>i>0);r.length>0&&r[0]<36e5&&(xa=setTimeout(()=>Aa.
value++,r[0]))}function Tl(){let e=R.value.evurl.trim();if(e==="")return{verdict:{kind:"idle",text:"Paste an EVURL, or take a sample."}};let t=Al(R.value),n=Bo(
A.value,e,t);return Cl(n.read,t),{evurl:e,...n,verdict:Il(n)}}function Il({keyed:e,error:t,opened:n,lints:o,inspection:r}){if(t!==void 0)return{kind:"bad",text:t.
message};if(!e)return r===void 0||o.length>0?{kind:"bad",text:`${o.length} to mend, as far as can be told without the key.`}:{kind:"idle",text:"Nothing wrong, a\
s far as can be told without the key."};let i=o.length>0?` ${o.length} to mend all the same.`:"";return n.authenticated?{kind:"good",text:`It opens: authenticat\
ed${n.freshness==="checked"?", and within the ten minutes":""}.${i}`}:{kind:"warn",text:`It opens, unauthenticated: it may have been changed on its way.${i}`}}function Ea(){
ka(()=>[q.value,A.value,W.value,Wo.value],$l,Bt,ut.build),ka(()=>[q.value,A.value,R.value,Aa.value],Tl,qe,ut.open)}var Ol=150,ut={build:E(!1),open:E(!1)};function ka(e,t,n,o){
let r;ne(()=>{let[i]=e();clearTimeout(r),i&&(o.value=!0,r=setTimeout(()=>{n.value=t(),o.value=!1},n.peek().steps===void 0&&n.peek().error===void 0?0:Ol))})}async function Ie(e,{method:t="GET",body:n}={}){let o=await fetch(`_sandbox/${e}`,{method:t,...n!==void 0&&{body:JSON.stringify(n),headers:{"Content-Type":"appl\
ication/json"}}}),r=await o.text();try{return{status:o.status,json:JSON.parse(r)}}catch{return{status:o.status,json:void 0}}}var ve=E(void 0),Rn=async()=>ve.value=
(await Ie("customer")).json,Go=(e,t)=>Ie(`customer/${e}`,{method:"POST",body:t}),$a=async()=>(await Ie("clock")).json,Ca=async e=>(await Ie("clock",{method:"PUT",
body:e})).json,Ta=async()=>(await Ie("faults")).json,Ia=async e=>e.length===0?Ie("faults",{method:"DELETE"}):Ie("faults",{method:"PUT",body:{rules:e}}),Oa=()=>Ie(
"reset",{method:"POST",body:{}});function Ra(e){let t=oa("_sandbox/events");return t.addEventListener("request",n=>e(JSON.parse(n.data))),()=>t.close()}async function Yo(){let e=await Rn().catch(()=>{});if(e?.clientAccessKey===void 0){P(A,{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVn\
l",algorithm:"AES/GCM/NoPadding",key:lt(),keyEncoding:"base64",saltLength:12,redirects:""}),He.value="A demo account, under a new key that is nobody\u2019s.";return}
let{endpoint:t,clientAccessKey:n,algorithm:o,key:r="",keyEncoding:i="base64"}=e;P(A,{endpoint:t,clientAccessKey:n,algorithm:o,key:r,keyEncoding:i,saltLength:12,
redirects:""}),He.value=r===""?"The account of this sandbox, which keeps its key in a file: evurl.key in the folder of --credentials.":"The account of this sand\
box."}async function Pa(e){if(A.value.key.trim()===""&&await Yo(),A.value.key.trim()!==""){try{P(R,{evurl:e.make(A.value),skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,
oldPayloads:!1}),He.value=`The sample \u201C${e.title}\u201D.`}catch(t){He.value=`No sample can be made under this account: ${t.message}`}N.value="open"}}var Pl=Symbol.for("pv"),Fl=0;function s(e,t,n,o,r,i){t||(t={});var a,c,l=t;if("ref"in l&&typeof e!="function")for(c in l={},t)c=="ref"?a=t[c]:l[c]=t[c];var d={type:e,props:l,key:n,ref:a,__k:null,
__:null,__b:0,__e:null,__c:null,constructor:Pl,__v:--Fl,__i:-1,__u:0};return(r||i)&&(d.__source=r,d.__self=i),$.vnode&&$.vnode(d),d}var Pn={autocomplete:"off",autocapitalize:"off",autocorrect:"off",spellcheck:!1};function Jo({id:e,label:t,help:n,children:o}){return s("div",{class:"field",children:[
s("label",{for:e,children:t}),o,n&&s("small",{id:`${e}-help`,children:n})]})}var Zo=(e,t,n,o)=>({id:n,value:String(e.value[t]),"aria-describedby":o&&`${n}-help`});
function G({form:e,name:t,label:n,help:o,wrong:r,id:i=t,...a}){return s(Jo,{id:i,label:n,help:r??o,children:s("input",{...Pn,...a,...Zo(e,t,i,o),"aria-invalid":r&&
"true",onInput:c=>P(e,{[t]:c.currentTarget.value})})})}function ft({form:e,name:t,label:n,help:o,...r}){return s(Jo,{id:t,label:n,help:o,children:s("textarea",{
...Pn,...r,...Zo(e,t,t,o),onInput:i=>P(e,{[t]:i.currentTarget.value})})})}function We({form:e,name:t,label:n,options:o,help:r,of:i=String}){return s(Jo,{id:t,label:n,
help:r,children:s("select",{...Zo(e,t,t,r),onChange:a=>P(e,{[t]:i(a.currentTarget.value)}),children:o.map(([a,c])=>s("option",{value:a,children:c},a))})})}function Fn({
form:e,name:t,label:n}){return s("label",{class:"check",children:[s("input",{type:"checkbox",checked:e.value[t],onChange:o=>P(e,{[t]:o.currentTarget.checked})}),
" ",n]})}var Ll=ue.map(e=>[e,Tt(e)?e:`${e} (unauthenticated)`]);function Fa({hidden:e}){let{algorithm:t}=A.value;return s("form",{id:"account",hidden:e,class:"card",autocomplete:"\
off","aria-labelledby":"account-title",onSubmit:n=>n.preventDefault(),children:[s("h2",{id:"account-title",children:"Account"}),s("p",{children:s("button",{type:"\
button",id:"demo",onClick:Yo,children:"Take the demo account"})}),s(Ul,{}),s(We,{form:A,name:"algorithm",label:"Algorithm",options:Ll,help:Tt(t)?"A change on th\
e way is noticed.":"Unauthenticated: whoever sees the URL can change what it says."}),s("details",{children:[s("summary",{children:"Endpoint, ClientAccessKey an\
d more"}),s(G,{form:A,name:"endpoint",label:"Endpoint",inputmode:"url",help:"https, up to /id/ and its slash."}),s(G,{form:A,name:"clientAccessKey",label:"Clien\
tAccessKey",maxlength:256}),t.includes("/GCM/")&&s(We,{form:A,name:"saltLength",of:Number,label:"Salt length",options:[["12","12"],["16","16"]],help:"In bytes."}),
s(ft,{form:A,name:"redirects",label:"Allowed redirects",rows:2,help:"One to a line, compared as text. Left empty, any https URL."})]})]})}function Ul(){let e=j(
!1),{key:t,keyEncoding:n}=A.value,o=Ke(t,n);return s("div",{class:"field",children:[s("label",{for:"key",children:"EVURL Encryption Key"}),s("div",{class:"joine\
d",children:[s("input",{id:"key",...Pn,type:e.value?"text":"password","data-1p-ignore":!0,"data-lpignore":"true",autocomplete:"off",maxlength:256,value:t,onInput:r=>P(
A,{key:r.currentTarget.value}),"aria-describedby":"key-size"}),s("button",{type:"button",class:"secondary","aria-pressed":e.value,"aria-label":"Show the key",onClick:()=>e.
value=!e.value,children:e.value?"Hide":"Show"})]}),s("div",{class:"joined",children:[s("label",{for:"keyEncoding",class:"inline",children:"written as"}),s("sele\
ct",{id:"keyEncoding",value:n,onChange:r=>P(A,{keyEncoding:r.currentTarget.value}),children:_e.map(r=>s("option",{value:r,children:r},r))})]}),s("small",{id:"ke\
y-size",class:t.trim()!==""&&!Be(o)?"off":"",children:ia(t,n)})]})}function Oe({text:e,label:t="Copy",of:n}){let o=j(t);return s("button",{type:"button",class:"secondary small","aria-live":"polite",onClick:async()=>{try{await navigator.
clipboard.writeText(e),o.value="Copied"}catch{o.value="Not allowed: select and copy it"}setTimeout(()=>o.value=t,2e3)},children:[o.value,n&&s("span",{class:"vis\
ually-hidden",children:[" ",n]})]})}function Ln({made:e,skew:t=0,name:n}){let o=j(Date.now());te(()=>{let c=setInterval(()=>o.value=Date.now(),500);return()=>clearInterval(c)},[]);let r=e+ze-(o.value+
t),i=r>ze?r-ze:0,a=Math.max(0,Math.min(ze,r));return s("div",{class:"countdown",children:[s("label",{for:`${n}-left`,children:i>1e3?`Made ${Xo(i)} from now`:r>0?
`Valid for ${Xo(r)} more`:`Expired ${Xo(-r)} ago`}),s("progress",{id:`${n}-left`,max:ze/1e3,value:Math.round(a/1e3)})]})}function Xo(e){let t=Math.floor(e/1e3);
return t<3600?`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`:t<172800?`${Math.floor(t/3600)} h ${String(Math.floor(t%3600/60)).padStart(2,"0")} min`:`${Math.
floor(t/86400)} days`}var La="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function Ua(e,t,n){let o=256-256%e.length,r="";for(;r.length<t;)for(let i of n(2*t))i<o&&
r.length<t&&(r+=e[i%e.length]);return r}var Da=e=>crypto.getRandomValues(new Uint8Array(e));var Qo=6e4,er=e=>new Date(e).toISOString().replace(/\D/g,"").slice(0,14),oe=e=>encodeURIComponent(e),tr=e=>Ua(La,e,Da),Ma=e=>e.algorithm.includes("/GCM/")?e.saltLength:
16,nr="244464DFCB537E56",or=14,Ba="https://merchant.example/done?order=17";function Kt(e,t,n={}){return K({...e,redirects:""},o=>le.build(o,{correlationId:nr,redirect:Ba,
air:!1,...n},{cipherSalt:tr(Ma(e)),nonce:"83610",timestamp:er(t)}))}var Re=e=>Kt(e,Date.now()).evurl;function Ka(e,t,{iv:n=tr(Ma(e)),spelt:o=n}={}){let r=le.seal(
it(e),n,new TextEncoder().encode(t));return`${e.endpoint}${oe(e.clientAccessKey)}?data=${oe(ct(r))}&cipherSalt=${oe(o)}`}var Dl=()=>`correlationid=${nr}&timesta\
mp=${er(Date.now())}&nonce=83610`,pt=(e,t)=>e.replace(/(?<=[?&]data=)[^&]*/,n=>t(decodeURIComponent(n)));function Un(e,t){for(;;){let n=Re(e),o=decodeURIComponent(
/data=([^&]*)/.exec(n)[1]);if(t.every(r=>o.includes(r)))return n}}function rr(e,t){return pt(e,n=>{let o=Uint8Array.from(atob(n),r=>r.charCodeAt(0));return o[t]^=
1,oe(ct(o))})}function ja(e,t){return e.replace(/(?<=[?&]cipherSalt=)[^&]*/,n=>{let o=Array.from(n,r=>r.charCodeAt(0));return o[t]^=1,oe(String.fromCharCode(...o))})}
function Nl(e){return{...e,key:lt(),keyEncoding:"base64"}}var Ml="https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGtT04jwmgYhzW9OPw9P%2F1h1nZPqMZXbo%2B03SWQ\
FJtXOq5SYHGhK1Bg4%2F666V55Zdq0dKkDVPNZjfS3duY1i1WCvaFEAIh6Cau4nuW29akzZxAfpWZCyDMFnrLihmpO54olamo6AOJCTzg4fIdGQEO9J291b8QhziMbd1RDWm5i9aCTg5O6v156vS%2BQQz0HwBfj\
JPPZ0eY5OR3sTUI58sK%2BgFEdV6pRPjN7VZz%2BKAJ3hwFWljJoHurWYHyqoIwnSuDh2EToE1JSRdSjaqEY2wedSJyYHMPjSTtXDm0H45ERO8tw7sdke8gkAE1Clcbj5mlCBBA%3D&cipherSalt=6tKfsd76F7\
j3hvbK&redirect=https%3A%2F%2FMerchantSite%2FRedirect&air=false",Bl=`sha512-${"A".repeat(86)}==?x7Qz`,Ha=[{id:"good",title:"Good",lint:"",make:Re},{id:"tampered",
title:"Tampered: one bit",lint:"does-not-open",make:e=>rr(Re(e),or)},{id:"expired",title:"Expired",lint:"expired",make:e=>Kt(e,Date.now()-20*Qo).evurl},{id:"wro\
ng-key",title:"Wrong key",lint:"does-not-open",make:e=>Re(Nl(e))},{id:"salt-14",title:"Salt of 14, as PHP fills it up",lint:"salt-length",make:e=>Na(e,14)},{id:"\
salt-32",title:"Salt of 32, as PHP cuts it",lint:"salt-length",make:e=>Na(e,32)},{id:"raw-plus",title:"Raw +",lint:"raw-plus",make:e=>pt(Un(e,["+"]),t=>oe(t).replaceAll(
"%2B","+"))},{id:"plus-space",title:"+ that became a space",lint:"plus-became-space",make:e=>pt(Un(e,["+"]),t=>oe(t.replaceAll("+"," ")))},{id:"twice",title:"En\
coded twice",lint:"escaped-twice",make:e=>pt(Un(e,["+"]),t=>oe(oe(t)))},{id:"base64url",title:"base64url",lint:"base64url",make:e=>pt(Un(e,["+","/"]),t=>t.replaceAll(
"+","-").replaceAll("/","_").replace(/=+$/,""))},{id:"mapped",title:"+ / = as - _ |",lint:"base64-mapped",make:e=>pt(Kl(e),t=>oe(t.replaceAll("+","-").replaceAll(
"/","_").replaceAll("=","|")))},{id:"redirect-raw",title:"Redirect not encoded",lint:"redirect-not-encoded",make:e=>Re(e).replace(/redirect=[^&]*/,`redirect=${Ba}\
&state=1`)},{id:"leading",title:"A leading ?&",lint:"leading-ampersand",make:e=>Re(e).replace("?","?&")},{id:"twelve",title:"12-hour clock",lint:"timestamp-12-h\
ours",make:e=>Kt(e,Date.now()-720*Qo).evurl},{id:"zone",title:"Local time, not UTC",lint:"timestamp-zone",make:e=>Kt(e,Date.now()+120*Qo).evurl},{id:"old",title:"\
TimeStamp, Nonce",lint:"old-payload",make:e=>Ka(e,`correlationid=${nr}&TimeStamp=${er(Date.now())}&Nonce=8361`)},{id:"masked",title:"A masked secret pasted",lint:"\
masked-secret",make:e=>Re(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${oe(Bl)}`)},{id:"vendor",title:"The vendor's own",lint:"does-not-open",make:()=>Ml}];function Kl(e){
for(let t=0;;t++){let n=Kt(e,Date.now(),{fields:[["n","x".repeat(1+t%3)]]}).evurl,o=decodeURIComponent(/data=([^&]*)/.exec(n)[1]);if(["+","/","="].every(r=>o.includes(
r)))return n}}function Na(e,t){let n=tr(t);return e.algorithm.includes("/GCM/")?Re(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${n}`):Ka(e,Dl(),{iv:n.slice(0,16).
padEnd(16,"\0"),spelt:n})}var Va="244464DFCB537E56";function za(){return ue.map(e=>{let t={endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"demo",algorithm:e,key:lt(),keyEncoding:"\
base64",saltLength:12,redirects:""},{evurl:n}=K(t,a=>a.build({correlationId:Va})),o=e.includes("/CBC/")?ja:rr,{value:r,error:i}=z(()=>K(t,a=>a.open(o(n,or))));return i!==
void 0?{algorithm:e,kind:"good",said:`Refused (${i.code}).`}:{algorithm:e,kind:"warn",said:`It opens, and says ${r.correlationId} where ${Va} was built: forged.`}})}var jl={good:"\u2713",warn:"!",bad:"\u2717",idle:"\u25CB"};function fe({id:e,verdict:t}){return s("p",{id:e,class:`verdict ${t.kind}`,role:"status","aria-live":"\
polite","aria-atomic":"true",children:[s("span",{class:"sign","aria-hidden":"true",children:jl[t.kind]})," ",s("span",{children:t.text})]})}function qa(){let e=j(void 0);return s("section",{id:"forge",class:"card wide","aria-labelledby":"forge-title",children:[s("h2",{id:"forge-title",children:"Unau\
thenticated: see for yourself"}),s("p",{class:"note",children:"Whoever sees an EVURL under CTR or CBC can change it without the key. This flips one bit of an EV\
URL under each algorithm, where the first character of the correlation id stands: of the ciphertext, and under CBC of the salt."}),s("p",{children:s("button",{type:"\
button",disabled:!q.value,onClick:()=>e.value=za(),children:"Flip one bit"})}),s("div",{class:"forged","aria-live":"polite",children:e.value?.map(({algorithm:t,
kind:n,said:o})=>s("div",{"data-algorithm":t,children:[s("h3",{children:t}),s(fe,{verdict:{kind:n,text:o}})]},t))})]})}var Hl=[.2,.375,.5555555555555556,.6666666666666666],Vl=(e,t)=>n=>{let o=4*e+n-4,r="*-04-39?2$%%$%%'$%''%'''%')(%'))%(++'(++'(+.'+-.',/3',33)-/5)-43).36)058*18<\
+37<+4:<,4:E,5<A-7>C/8@F/:EH/<EK0=FM1?IP2@KS3BNV4DPY5FS\\6HV_6IXb7K[e8N^i9Pam;Rdp<Tgt".charCodeAt(o)-35,i=o>8?r:1,a=t/i|0,c=t%i,l=i-c,d=o>8?a*Hl[n]+(e>5)&-2:r,u=a-
d;return{t:l*u+c*u+c,o:[[l,u],[c,u+1]],i:d}};var Ge=e=>new Uint8Array(e),jt=e=>{let t=new Error(`lean-qr error ${e}`);throw t.code=e,t},Dn=e=>"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".indexOf(e),ar=e=>e.
charCodeAt(0),Ya=(...e)=>(t,n)=>e.forEach(o=>o(t,n)),Ja=e=>t=>{t.eci!==e&&(t.push(7,4),e<128?t.push(e,8):e<16384?t.push(32768|e,16):t.push(12582912|e,24),t.eci=
e)},lr=e=>(t,n)=>{t.push(4,4),t.push(e.length,8+8*(n>9)),e.forEach(o=>t.push(o,8))},mt=(e,t,n,o,r=(a,c)=>n(a.length,c),i=o?a=>Ya(Ja(o),e(a)):e)=>(i.test=t,i.l=n,
i.est=r,i.eci=o&&[o],i),Za=mt(e=>(t,n)=>{t.push(1,4),t.push(e.length,10+2*(n>26)+2*(n>9));let o=0;for(;o<e.length-2;o+=3)t.push(+e.slice(o,o+3),10);o<e.length-1?
t.push(+e.slice(o),7):o<e.length&&t.push(+e[o],4)},e=>/[0-9]/.test(e),(e,t)=>14+2*(t>26)+2*(t>9)+10*e/3),Xa=mt(e=>(t,n)=>{t.push(2,4),t.push(e.length,9+2*(n>26)+
2*(n>9));let o=0;for(;o<e.length-1;o+=2)t.push(45*Dn(e[o])+Dn(e[o+1]),11);o<e.length&&t.push(Dn(e[o]),6)},e=>Dn(e)>=0,(e,t)=>13+2*(t>26)+2*(t>9)+5.5*e),ht=mt(e=>lr(
[...e].map(ar)),e=>ar(e)<128,(e,t)=>12+8*(t>9)+8*e);ht._=!0,ht.u=!0;var ur=mt(ht,e=>ar(e)<256,ht.l,3);ur._=!0;var Wa=new TextEncoder,dr=mt(e=>lr(Wa.encode(e)),()=>1,
0,26,(e,t)=>12+8*(t>9)+8*Wa.encode(e).length);dr._=!0;var sr=()=>{let e=new Map,t=new TextDecoder("sjis"),n=Ge(2);for(let o=0;o<7973;++o)n[0]=o/192+129+64*(o>5951),
n[1]=o%192+64,e.set(t.decode(n),o);return e.delete("\uFFFD"),sr=()=>e,e},fr=mt(e=>(t,n)=>{t.push(8,4),t.push(e.length,8+2*(n>26)+2*(n>9));for(let o of e)t.push(
sr().get(o),13)},e=>sr().has(e),(e,t)=>12+2*(t>26)+2*(t>9)+13*e);fr._=!0;var Qa=[Za,Xa,ht,ur,fr,dr],zl={auto:(e,{modes:t=Qa}={})=>(n,o)=>{let r=t.map((u,_)=>{let y=new Map,
f=(b,h)=>(y.has(b)||y.set(b,h(b,o)),y.get(b));return{m:u,h:1<<_,C:u.est("",o),S:u.l?(b,h)=>f(h-b,u.l):(b,h)=>f(e.slice(b,h),u.est)}}),i=[{v:0}],a=0,c=0,l=-1;for(let u of[
...e,""]){let _=0;if(u)for(let y of r)y.m.test(u)&&(_|=y.h);if(!u||_!==l){if(l!==-1){let y=new Set(i.map(b=>b.D)),f=[];for(let{m:b,C:h,S:p,h:g}of r)if(l&g){let m=p(
a,c);for(let v of b.eci??y)if(!b.u||!v){let w;for(let S of i)if(S.D===v||b.eci){let k=S.m===b&&S.D===v,I=k?S.V:S,T=b._&&k?S.v+m-h:I.v+12*(I.D!==v)+(k?p(k?S.$:a,
c):m);(!w||T<w.v)&&(w={$:k?S.$:a,V:I,m:b,D:v,A:c,v:T})}w&&f.push(w)}}i=f}l=_,a=c}c+=u.length}i.length||jt(5);let d=[];for(let u=i.reduce((_,y)=>y.v<_.v?y:_);u.m;u=
u.V)d.push(u.m(e.slice(u.$,u.A)));d.reverse().forEach(u=>u(n,o))},multi:Ya,eci:Ja,bytes:lr,numeric:Za,alphaNumeric:Xa,ascii:ht,iso8859_1:ur,shift_jis:fr,utf8:dr},
ql=()=>({F:Ge(2956),I:0,push(e,t){for(let n=t,o=8-(7&this.I);n>0;n-=o,o=8)this.F[this.I>>3]|=e<<o>>n,this.I+=n<o?n:o}}),ir=(e,t=e*e,n=Ge(t))=>({size:e,K:n,get:(o,r)=>o>=
0&&o<e&&!!(1&n[r*e+o]),toString({on:o="##",off:r="  ",lf:i=`
`,pad:a=4,padX:c=a,padY:l=a}={}){let d="";for(let u=-l;u<e+l;++u){for(let _=-c;_<e+c;++_)d+=this.get(_,u)?o:r;d+=i}return d},toImageData(o,{on:r=[0,0,0],off:i=[
0,0,0,0],pad:a=4,padX:c=a,padY:l=a}={}){let d=e+2*c,u=e+2*l,_=o.createImageData(d,u),y=new Uint32Array(_.data.buffer);_.data.set([...r,255]);let f=y[0];_.data.set(
[...i,255]);let b=y[0];for(let h=0;h<u;++h)for(let p=0;p<d;++p)y[h*d+p]=this.get(p-c,h-l)?f:b;return _},toCanvas(o,r){let i=o.getContext("2d"),a=this.toImageData(
i,r);o.width=a.width,o.height=a.height,i.putImageData(a,0,0)},toDataURL({type:o="image/png",scale:r=1,...i}={}){let a=document.createElement("canvas"),c=a.getContext(
"2d"),l=this.toImageData(c,i);return a.width=l.width*r,a.height=l.height*r,c.putImageData(l,0,0),c.imageSmoothingEnabled=!1,c.globalCompositeOperation="copy",c.
drawImage(a,0,0,l.width,l.height,0,0,a.width,a.height),a.toDataURL(o,1)}}),Nn=[(e,t)=>1&(e^t),(e,t)=>1&t,e=>e%3,(e,t)=>(e+t)%3,(e,t)=>1&(e/3^t>>1),(e,t)=>(e&t&1)+
e*t%3,(e,t)=>(e&t)+e*t%3&1,(e,t)=>(e^t)+e*t%3&1],Mn=Ge(511);for(let e=0,t=1;e<255;t=2*t^285*(t>127))Mn[Mn[t+255]=e++]=t;var es=e=>Mn[e%255],ts=e=>Mn[e+255],Wl=(e,t)=>{
let n=Ge(e.length+t.length-1);for(let o=0;o<e.length;++o)for(let r=0;r<t.length;++r)n[o+r]^=es(e[o]+t[r]);return n.map(ts)},Gl=(e,t)=>{let n=Ge(e.length+t.length-
1);n.set(e,0);for(let o=0;o<e.length;++o)if(n[o]){let r=ts(n[o]);for(let i=0;i<t.length;++i)n[o+i]^=es(t[i]+r)}return n.slice(e.length)},cr=[[0],[0,0]];for(let e=1;e<
30;++e)cr.push(Wl(cr[e],[0,e]));var Yl=(e,t)=>{let n=[[],[]],o=0,r=0;for(let[a,c]of t.o)for(let l=0;l<a;++l,o+=c){let d=e.slice(o,o+c);n[0].push(d),n[1].push(Gl(
d,cr[t.i])),r+=c+t.i}let i=Ge(r);r=0;for(let a of n)for(let c=0,l=-1;l<r;++c){l=r;for(let d of a)c<d.length&&(i[r++]=d[c])}return i},ns=(e,t,n)=>{let o=e<<=n;for(let r=134217728;r>>=
1;)o&r&&(o^=t*(r>>n));return o|e},Jl=({size:e,K:t},n)=>{let o=(a,c,l,d)=>{for(;l-- >0;a+=e)t.fill(d,a,a+c)},r=(a,c,l)=>{for(let d=0;d++<3;l-=2)o(c*e+a-(l>>1)*(e+
1),l,l,2|d)},i=2*((e-13)/(1+(n/7|0))/2+.75|0);if(n>1)for(let a=e-7;a>8;a-=i){for(let c=a;c>8;c-=i)r(a,c,5);a<e-7&&r(a,6,5)}if(n>6)for(let a=ns(n,7973,12),c=1;c<
7;++c)for(let l=12;l-- >9;a>>=1)t[c*e-l]=2|1&a;o(7,2,9,2),o(e-8,8,9,2);for(let a=0;a<e;++a)t[6*e+a]=3^1&a;r(3,3,7),r(e-4,3,7);for(let a=0;a<e;++a)for(let c=a;c<
e;++c)t[c*e+a]=t[a*e+c];t[(e-8)*e+8]=3},Zl=({size:e,K:t})=>{let n=[];for(let o=e-2,r=e,i=-1;o>=0;o-=2){for(o===5&&(o=4);r+=i,r!==-1&&r!==e;){let a=r*e+o;t[a+1]||
n.push(a+1),t[a]||n.push(a)}i*=-1}return n},Xl=({K:e},t,n)=>t.forEach((o,r)=>e[o]=n[r>>3]>>(7&~r)&1),Ql=({size:e,K:t},n,o,r)=>{for(let a=0;a<e;++a)for(let c=0;c<
e;++c){let l=a*e+c;t[l]^=!(n(c,a)||2&t[l])}let i=21522^ns((1^r)<<3|o,1335,10);for(let a=0;a++<8;i>>=1)t[(a-(a<7))*e+8]=1&i,t[9*e-a]=1&i;for(let a=8;--a,i;i>>=1)
t[8*e+a-(a<7)]=1&i,t[(e-a)*e+8]=1&i},eu=({size:e,K:t},n=0,o=0)=>{for(let r=0;r<e;++r){for(let i=0;i<2;++i)for(let a,c=0,l=0,d=2;c<e;++c){let u=1&t[i?r*e+c:c*e+r];
o+=u,l=(l>>1|2098176)&(3047517^u-1),2049&l&&(n+=40),u^d&&(a=0),d=u,n+=++a===5?3:a>5}if(r)for(let i=e+r,a=5*t[r-1]^t[r];i<e*e;i+=e){let c=5*t[i-1]^t[i];n+=3*!(1&
(a|c)|4&(a^c)),a=c}}return n+10*(10*Math.abs(o/(e*e)-1)|0)},Ga=[],Bn=(e=jt(1),{minCorrectionLevel:t=0,maxCorrectionLevel:n=3,minVersion:o=1,maxVersion:r=40,mask:i,
trailer:a=60433,...c}={})=>{n<t&&jt(3),r<o&&jt(2),typeof e=="string"&&(e=zl.auto(e,c));for(let l=o,d=0;l<=r;++l){let u=Ga[l];u||(Ga[l]=u=ir(4*l+17),Jl(u,l),u.p=
Zl(u));let _=Vl(l,u.p.length>>3);if(8*_(t).t<d)continue;let y=ql();e(y,l),d=y.I;for(let f=n;f>=t;--f){let b=_(f);if(8*b.t<d)continue;for(y.I=d+11&-8;y.I<8*b.t;)
y.push(a,16);let h=ir(u.size,u.K);return Xl(h,u.p,Yl(y.F,b)),(Nn[i]?[Nn[i]]:Nn).map((p,g)=>{let m=ir(h.size,h.K);return Ql(m,p,i??g,f),m.s=Nn[i]?0:eu(m),m}).reduce(
(p,g)=>g.s<p.s?g:p)}}jt(4)};Bn.with=(...e)=>(t,n)=>Bn(t,{modes:[...Qa,...e],...n});var is="http://www.w3.org/2000/svg",os=(e,t,n,o=[],r=e.createElementNS(is,t))=>(Object.entries(n).map(([i,a])=>r.setAttribute(i,a)),r.replaceChildren(...o),r);var tu=e=>{let t=[],n="";for(let o=0;o<=e.size;++o)for(let r=0;r<=e.size;++r){let i=e.get(r,o),a=r<<8|o,c=e.get(r-1,o)^i&&a+1,l=e.get(r,o-1)^i&&a+256;if(c||l){i||
([c,l]=[l,c]);let d=t[c||a]||=[],u=t[l||a];c&&d.push(a),l&&d.push(l),d===u?n+=`M${d.map(_=>`${_>>8} ${255&_}`).join("L")}Z`:(u&&d.push(...u),t[d[d.length-1]]=d)}}
return n},rs=(e,{on:t="black",off:n,pad:o=4,padX:r=o,padY:i=o,width:a,height:c,scale:l=1},d,u,_)=>{let y=e.size+2*r,f=e.size+2*i;return d(u,"svg",{xmlns:is,version:"\
1.1",viewBox:`${-r} ${-i} ${y} ${f}`,width:a??y*l,height:c??f*l,"shape-rendering":"crispedges"},[n?d(u,"rect",{x:-r,y:-i,width:y,height:f,fill:n}):"",d(u,"path",
{d:tu(e),fill:t})],_)},as=(e,t,n={})=>t.body?rs(e,n,os,t):rs(e,n,os,t.ownerDocument,t);function ss(e){try{let{hostname:t}=new URL(e);return t==="localhost"||t==="[::1]"||/^127\.\d+\.\d+\.\d+$/.test(t)}catch{return!1}}function cs({evurl:e}){return s("details",{id:"qr",children:[s("summary",{children:"Hand it to a phone"}),ss(e)?s(nu,{}):s(ou,{evurl:e}),s("ul",{class:"warnings",
children:[s("li",{children:"It works once, within ten minutes. Do not send it by mail or chat: their link scanners open it, and use it up."}),s("li",{children:"\
A browser that turns http into https breaks carriers that need http."}),s("li",{children:"Turn wifi off: the carrier knows the SIM on its own network alone."})]})]})}
function nu(){return s(C,{children:[s("p",{children:"It leads to this machine, which no phone can reach. With this machine\u2019s address in the network the sandbox \
serves EVURLs to a phone, and a QR code is drawn here:"}),s("p",{class:"evurl",children:s("code",{children:"evurl serve --tls --phone-listen 192.168.1.5:8443"})})]})}
function ou({evurl:e}){let t=Ce();return te(()=>{let n=as(Bn(e),document,{on:"black",off:"white",padX:4,padY:4});n.setAttribute("role","img"),n.setAttribute("ar\
ia-label",`QR code of the EVURL, ${e.length} characters`),t.current.replaceChildren(n)},[e]),s("div",{class:"qr",ref:t})}var ls=e=>/^[A-Za-z0-9._~:/%?=&+-]*$/.test(e),pe=(e,t)=>ls(e)?e:`YOUR_${t}`,be=(e,t)=>`"${pe(e,t)}"`,Ht=(e,t)=>`'${pe(e,t)}'`,us=e=>[...new Set(e.match(/\b(?:YOUR|ONE)_[A-Z0-9_]+/g))],
gt="EVURL_KEY",gr="EVURL_API_SECRET",Pe=(...e)=>e.filter(t=>t!==void 0&&t!==!1).join(`
`);function Kn({keys:[{algorithm:e,keyEncoding:t}]}){return{algorithm:ue.includes(e)?e:"YOUR_ALGORITHM",keyEncoding:_e.includes(t)?t:"YOUR_KEY_ENCODING"}}var Ye=({
saltLength:e})=>[12,16].find(t=>t===e),ds=({redirects:e})=>e.map((t,n)=>be(t,`REDIRECT_${n+1}`)).join(", ");function fs(e){let{algorithm:t,keyEncoding:n}=Kn(e);
return Pe("const acme = account({",e.endpoint!==void 0&&`  endpoint: ${be(e.endpoint,"ENDPOINT")},`,e.clientAccessKey!==void 0&&`  clientAccessKey: ${be(e.clientAccessKey,
"CLIENT_ACCESS_KEY")},`,`  keys: [{ algorithm: "${t}", key: process.env.${gt}, keyEncoding: "${n}" }],`,e.redirects&&`  redirects: [${ds(e)}],`,Ye(e)&&`  saltLe\
ngth: ${Ye(e)},`,"})")}var ru={"AES/GCM/NoPadding":"cipher.GCM","AES/CTR/NoPadding":"cipher.CTR","AES/CBC/PKCS5Padding":"cipher.CBC"},iu={base64:"evurl.Base64",
base64url:"evurl.Base64URL",hex:"evurl.Hex","utf-8":"evurl.UTF8"};function ps(e,t,n){let{algorithm:o,keyEncoding:r}=Kn(e);return Pe("package main","","import (",
...["fmt","log","os",...t].sort().map(i=>`	"${i}"`),"",'	"github.com/evurl/edge/cipher"','	"github.com/evurl/edge/evurl"',")","","func main() {",`	key, err := e\
vurl.ParseKey([]byte(os.Getenv("${gt}")), ${iu[r]??r})`,"	if err != nil {","		log.Fatal(err)","	}","	account, err := evurl.New(evurl.Config{",e.endpoint!==void 0&&
`		Endpoint:        ${be(e.endpoint,"ENDPOINT")},`,e.clientAccessKey!==void 0&&`		ClientAccessKey: ${be(e.clientAccessKey,"CLIENT_ACCESS_KEY")},`,`		Keys:      \
      []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${ru[o]??o}, Key: key}},`,e.redirects&&`		Redirects:       []string{${ds(e)}},`,Ye(e)&&`		SaltLength:\
      ${Ye(e)},`,"	})","	if err != nil {","		log.Fatal(err)","	}",...n,"}")}var hs=e=>e.redirects===void 0&&Ye(e)===void 0;function ms(e){if(!hs(e))return["--ac\
count account.json"];let{algorithm:t,keyEncoding:n}=Kn(e);return[e.endpoint!==void 0&&`--endpoint=${Ht(e.endpoint,"ENDPOINT")}`,e.clientAccessKey!==void 0&&`--c\
lient-access-key=${Ht(e.clientAccessKey,"CLIENT_ACCESS_KEY")}`,`--algorithm=${t}`,`--key-env=${gt} --key-encoding=${n}`]}function gs(e){if(hs(e))return;let t={...e.
endpoint!==void 0&&{endpoint:pe(e.endpoint,"ENDPOINT")},...e.clientAccessKey!==void 0&&{clientAccessKey:pe(e.clientAccessKey,"CLIENT_ACCESS_KEY")},...e.redirects&&
{redirects:e.redirects.map((n,o)=>pe(n,`REDIRECT_${o+1}`))},...Ye(e)&&{saltLength:Ye(e)},keys:[{keyEnv:gt,...Kn(e)}]};return`cat > account.json <<'END'
${JSON.stringify(t,null,2)}
END`}var hr=(...e)=>e.filter(Boolean).join(` \\
  `),mr=({fields:e=[]})=>e.map(([t,n],o)=>[pe(t,`FIELD_${o+1}_NAME`),pe(n,`FIELD_${o+1}_VALUE`)]),au=e=>[e.correlationId!==void 0&&`correlationId: ${be(e.correlationId,
"CORRELATION_ID")}`,e.redirect!==void 0&&`redirect: ${be(e.redirect,"REDIRECT")}`,typeof e.air=="boolean"&&`air: ${e.air}`,e.fields&&`fields: [${mr(e).map(([t,n])=>`\
["${t}", "${n}"]`).join(", ")}]`].filter(Boolean),su=(e,t)=>({merchantId:pe(t,"MERCHANT_ID"),consentId:"YOUR_CONSENT_ID",consentTimeStamp:"2026-08-20T12:00:57Z",
consumerMdn:"+14444441001",correlationId:pe(e.correlationId??"ONE_FOR_EACH_CALL","CORRELATION_ID"),...typeof e.air=="boolean"&&{air:e.air},...e.redirect!==void 0&&
{redirectUrl:pe(e.redirect,"REDIRECT")}});function ys(e,t,{origin:n,merchantId:o="YOUR_MERCHANT_ID"}){let r=au(t);return{JavaScript:Pe("import { init, account }\
 from '@evurl/edge'","","await init()",fs(e),`const { evurl, correlationId } = acme.build({${r.length>0?` ${r.join(", ")} `:""}})`,"console.log(evurl, correlati\
onId)"),Go:ps(e,[],["	built, err := account.Build(evurl.Request{",t.correlationId!==void 0&&`		CorrelationID: ${be(t.correlationId,"CORRELATION_ID")},`,t.redirect!==
void 0&&`		Redirect:      ${be(t.redirect,"REDIRECT")},`,typeof t.air=="boolean"&&`		Air:           ${t.air?"evurl.AirTrue":"evurl.AirFalse"},`,t.fields&&`		Fie\
lds:        []evurl.Field{${mr(t).map(([i,a])=>`{Name: "${i}", Value: "${a}"}`).join(", ")}},`,"	})","	if err != nil {","		log.Fatal(err)","	}","	fmt.Println(bu\
ilt.EVURL, built.CorrelationID)"]),CLI:Pe(gs(e),hr("evurl build",...ms(e),t.correlationId!==void 0&&`--correlation-id=${Ht(t.correlationId,"CORRELATION_ID")}`,t.
redirect!==void 0&&`--redirect=${Ht(t.redirect,"REDIRECT")}`,typeof t.air=="boolean"&&`--air=${t.air}`,...mr(t).map(([i,a])=>`--field='${i}=${a}'`))),curl:Pe("#\
 The platform makes it, by the API Secret, for the number that is to be proved.",hr(`curl -sS --url ${Ht(`${n}/cigateway/id/v1/phoneIdUrl`,"API_URL")}`,`-H "Aut\
horization: $${gr}"`,'-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',"-H 'Content-Type: application/json' -H 'Accept: application/json'",`-d '${JSON.stringify(
su(t,o))}'`))}}var pr={anyAge:{flag:"--any-age",field:"AnyAge"},phpSalts:{flag:"--php-salts",field:"PHPSalts"},oldPayloads:{flag:"--old-payloads",field:"OldPayl\
oads"}};function _s(e,t,n){if(!ls(t)||!/^https?:\/\//.test(t))return;let o=Object.keys(pr).filter(c=>n[c]===!0),r=Number.isSafeInteger(n.tolerance)?n.tolerance:
void 0,i=o.map(c=>`${c}: true`);r!==void 0&&i.unshift(`tolerance: ${r}`);let a=o.map(c=>`${pr[c].field}: true`);return r!==void 0&&a.push(r===0?"Tolerance: -1":
`Tolerance: ${r} * time.Second`),{JavaScript:Pe("import { init, account } from '@evurl/edge'","","await init()",fs(e),`const opened = acme.open("${t}"${i.length>
0?`, { ${i.join(", ")} }`:""})`,"console.log(opened)"),Go:ps(e,a.some(c=>c.includes("time."))?["time"]:[],[`	opened, err := account.Open("${t}", evurl.OpenOptio\
ns{${a.join(", ")}})`,"	if err != nil {","		log.Fatal(err)","	}","	fmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)"]),CLI:Pe(gs(e),hr(
"evurl open",...ms(e),...o.map(c=>pr[c].flag),r!==void 0&&`--tolerance=${r}s`,`-- '${t}'`)),curl:Pe("# As the phone opens it. It works once.",`curl -sSL --url '${t}\
'`)}}globalThis.Prism={manual:!0,disableWorkerMessageHandler:!0};var yr=rc(bs(),1);Prism.languages.clike={comment:[{pattern:/(^|[^\\])\/\*[\s\S]*?(?:\*\/|$)/,lookbehind:!0,greedy:!0},{pattern:/(^|[^\\:])\/\/.*/,lookbehind:!0,greedy:!0}],string:{
pattern:/(["'])(?:\\(?:\r\n|[\s\S])|(?!\1)[^\\\r\n])*\1/,greedy:!0},"class-name":{pattern:/(\b(?:class|extends|implements|instanceof|interface|new|trait)\s+|\bcatch\s+\()[\w.\\]+/i,
lookbehind:!0,inside:{punctuation:/[.\\]/}},keyword:/\b(?:break|catch|continue|do|else|finally|for|function|if|in|instanceof|new|null|return|throw|try|while)\b/,
boolean:/\b(?:false|true)\b/,function:/\b\w+(?=\()/,number:/\b0x[\da-f]+\b|(?:\b\d+(?:\.\d*)?|\B\.\d+)(?:e[+-]?\d+)?/i,operator:/[<>]=?|[!=]=?=?|--?|\+\+?|&&?|\|\|?|[?*/~^%]/,
punctuation:/[{}[\];(),.:]/};Prism.languages.javascript=Prism.languages.extend("clike",{"class-name":[Prism.languages.clike["class-name"],{pattern:/(^|[^$\w\xA0-\uFFFF])(?!\s)[_$A-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*(?=\.(?:constructor|prototype))/,
lookbehind:!0}],keyword:[{pattern:/((?:^|\})\s*)catch\b/,lookbehind:!0},{pattern:/(^|[^.]|\.\.\.\s*)\b(?:as|assert(?=\s*\{)|async(?=\s*(?:function\b|\(|[$\w\xA0-\uFFFF]|$))|await|break|case|class|const|continue|debugger|default|delete|do|else|enum|export|extends|finally(?=\s*(?:\{|$))|for|from(?=\s*(?:['"]|$))|function|(?:get|set)(?=\s*(?:[#\[$\w\xA0-\uFFFF]|$))|if|implements|import|in|instanceof|interface|let|new|null|of|package|private|protected|public|return|static|super|switch|this|throw|try|typeof|undefined|var|void|while|with|yield)\b/,
lookbehind:!0}],function:/#?(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*(?=\s*(?:\.\s*(?:apply|bind|call)\s*)?\()/,number:{pattern:RegExp(/(^|[^\w$])/.
source+"(?:"+(/NaN|Infinity/.source+"|"+/0[bB][01]+(?:_[01]+)*n?/.source+"|"+/0[oO][0-7]+(?:_[0-7]+)*n?/.source+"|"+/0[xX][\dA-Fa-f]+(?:_[\dA-Fa-f]+)*n?/.source+
"|"+/\d+(?:_\d+)*n/.source+"|"+/(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[Ee][+-]?\d+(?:_\d+)*)?/.source)+")"+/(?![\w$])/.source),lookbehind:!0},
operator:/--|\+\+|\*\*=?|=>|&&=?|\|\|=?|[!=]==|<<=?|>>>?=?|[-+*/%&|^!=<>]=?|\.{3}|\?\?=?|\?\.?|[~:]/});Prism.languages.javascript["class-name"][0].pattern=/(\b(?:class|extends|implements|instanceof|interface|new)\s+)[\w.\\]+/;
Prism.languages.insertBefore("javascript","keyword",{regex:{pattern:RegExp(/((?:^|[^$\w\xA0-\uFFFF."'\])\s]|\b(?:return|yield))\s*)/.source+/\//.source+"(?:"+/(?:\[(?:[^\]\\\r\n]|\\.)*\]|\\.|[^/\\\[\r\n])+\/[dgimyus]{0,7}/.
source+"|"+/(?:\[(?:[^[\]\\\r\n]|\\.|\[(?:[^[\]\\\r\n]|\\.|\[(?:[^[\]\\\r\n]|\\.)*\])*\])*\]|\\.|[^/\\\[\r\n])+\/[dgimyus]{0,7}v[dgimyus]{0,7}/.source+")"+/(?=(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:$|[\r\n,.;:})\]]|\/\/))/.
source),lookbehind:!0,greedy:!0,inside:{"regex-source":{pattern:/^(\/)[\s\S]+(?=\/[a-z]*$)/,lookbehind:!0,alias:"language-regex",inside:Prism.languages.regex},"\
regex-delimiter":/^\/|\/$/,"regex-flags":/^[a-z]+$/}},"function-variable":{pattern:/#?(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*(?=\s*[=:]\s*(?:async\s*)?(?:\bfunction\b|(?:\((?:[^()]|\([^()]*\))*\)|(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*)\s*=>))/,
alias:"function"},parameter:[{pattern:/(function(?:\s+(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*)?\s*\(\s*)(?!\s)(?:[^()\s]|\s+(?![\s)])|\([^()]*\))+(?=\s*\))/,
lookbehind:!0,inside:Prism.languages.javascript},{pattern:/(^|[^$\w\xA0-\uFFFF])(?!\s)[_$a-z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*(?=\s*=>)/i,lookbehind:!0,inside:Prism.
languages.javascript},{pattern:/(\(\s*)(?!\s)(?:[^()\s]|\s+(?![\s)])|\([^()]*\))+(?=\s*\)\s*=>)/,lookbehind:!0,inside:Prism.languages.javascript},{pattern:/((?:\b|\s|^)(?!(?:as|async|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|finally|for|from|function|get|if|implements|import|in|instanceof|interface|let|new|null|of|package|private|protected|public|return|set|static|super|switch|this|throw|try|typeof|undefined|var|void|while|with|yield)(?![$\w\xA0-\uFFFF]))(?:(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*\s*)\(\s*|\]\s*\(\s*)(?!\s)(?:[^()\s]|\s+(?![\s)])|\([^()]*\))+(?=\s*\)\s*\{)/,
lookbehind:!0,inside:Prism.languages.javascript}],constant:/\b[A-Z](?:[A-Z_]|\dx?)*\b/});Prism.languages.insertBefore("javascript","string",{hashbang:{pattern:/^#!.*/,
greedy:!0,alias:"comment"},"template-string":{pattern:/`(?:\\[\s\S]|\$\{(?:[^{}]|\{(?:[^{}]|\{[^}]*\})*\})+\}|(?!\$\{)[^\\`])*`/,greedy:!0,inside:{"template-pun\
ctuation":{pattern:/^`|`$/,alias:"string"},interpolation:{pattern:/((?:^|[^\\])(?:\\{2})*)\$\{(?:[^{}]|\{(?:[^{}]|\{[^}]*\})*\})+\}/,lookbehind:!0,inside:{"inte\
rpolation-punctuation":{pattern:/^\$\{|\}$/,alias:"punctuation"},rest:Prism.languages.javascript}},string:/[\s\S]+/}},"string-property":{pattern:/((?:^|[,{])[ \t]*)(["'])(?:\\(?:\r\n|[\s\S])|(?!\2)[^\\\r\n])*\2(?=\s*:)/m,
lookbehind:!0,greedy:!0,alias:"property"}});Prism.languages.insertBefore("javascript","operator",{"literal-property":{pattern:/((?:^|[,{])[ \t]*)(?!\s)[_$a-zA-Z\xA0-\uFFFF](?:(?!\s)[$\w\xA0-\uFFFF])*(?=\s*:)/m,
lookbehind:!0,alias:"property"}});Prism.languages.markup&&(Prism.languages.markup.tag.addInlined("script","javascript"),Prism.languages.markup.tag.addAttribute(
/on(?:abort|blur|change|click|composition(?:end|start|update)|dblclick|error|focus(?:in|out)?|key(?:down|up)|load|mouse(?:down|enter|leave|move|out|over|up)|reset|resize|scroll|select|slotchange|submit|unload|wheel)/.
source,"javascript"));Prism.languages.js=Prism.languages.javascript;Prism.languages.go=Prism.languages.extend("clike",{string:{pattern:/(^|[^\\])"(?:\\.|[^"\\\r\n])*"|`[^`]*`/,lookbehind:!0,greedy:!0},keyword:/\b(?:break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go(?:to)?|if|import|interface|map|package|range|return|select|struct|switch|type|var)\b/,
boolean:/\b(?:_|false|iota|nil|true)\b/,number:[/\b0(?:b[01_]+|o[0-7_]+)i?\b/i,/\b0x(?:[a-f\d_]+(?:\.[a-f\d_]*)?|\.[a-f\d_]+)(?:p[+-]?\d+(?:_\d+)*)?i?(?!\w)/i,/(?:\b\d[\d_]*(?:\.[\d_]*)?|\B\.\d[\d_]*)(?:e[+-]?[\d_]+)?i?(?!\w)/i],
operator:/[*\/%^!=]=?|\+[=+]?|-[=-]?|\|[=|]?|&(?:=|&|\^=?)?|>(?:>=?|=)?|<(?:<=?|=|-)?|:=|\.\.\./,builtin:/\b(?:append|bool|byte|cap|close|complex|complex(?:64|128)|copy|delete|error|float(?:32|64)|u?int(?:8|16|32|64)?|imag|len|make|new|panic|print(?:ln)?|real|recover|rune|string|uintptr)\b/});
Prism.languages.insertBefore("go","string",{char:{pattern:/'(?:\\.|[^'\\\r\n]){0,10}'/,greedy:!0}});delete Prism.languages.go["class-name"];(function(e){var t="\\b(?:BASH|BASHOPTS|BASH_ALIASES|BASH_ARGC|BASH_ARGV|BASH_CMDS|BASH_COMPLETION_COMPAT_DIR|BASH_LINENO|BASH_REMATCH|BASH_SOURCE|BASH_VERSINFO|\
BASH_VERSION|COLORTERM|COLUMNS|COMP_WORDBREAKS|DBUS_SESSION_BUS_ADDRESS|DEFAULTS_PATH|DESKTOP_SESSION|DIRSTACK|DISPLAY|EUID|GDMSESSION|GDM_LANG|GNOME_KEYRING_CO\
NTROL|GNOME_KEYRING_PID|GPG_AGENT_INFO|GROUPS|HISTCONTROL|HISTFILE|HISTFILESIZE|HISTSIZE|HOME|HOSTNAME|HOSTTYPE|IFS|INSTANCE|JOB|LANG|LANGUAGE|LC_ADDRESS|LC_ALL\
|LC_IDENTIFICATION|LC_MEASUREMENT|LC_MONETARY|LC_NAME|LC_NUMERIC|LC_PAPER|LC_TELEPHONE|LC_TIME|LESSCLOSE|LESSOPEN|LINES|LOGNAME|LS_COLORS|MACHTYPE|MAILCHECK|MAN\
DATORY_PATH|NO_AT_BRIDGE|OLDPWD|OPTERR|OPTIND|ORBIT_SOCKETDIR|OSTYPE|PAPERSIZE|PATH|PIPESTATUS|PPID|PS1|PS2|PS3|PS4|PWD|RANDOM|REPLY|SECONDS|SELINUX_INIT|SESSIO\
N|SESSIONTYPE|SESSION_MANAGER|SHELL|SHELLOPTS|SHLVL|SSH_AUTH_SOCK|TERM|UID|UPSTART_EVENTS|UPSTART_INSTANCE|UPSTART_JOB|UPSTART_SESSION|USER|WINDOWID|XAUTHORITY|\
XDG_CONFIG_DIRS|XDG_CURRENT_DESKTOP|XDG_DATA_DIRS|XDG_GREETER_DATA_DIR|XDG_MENU_PREFIX|XDG_RUNTIME_DIR|XDG_SEAT|XDG_SEAT_PATH|XDG_SESSION_DESKTOP|XDG_SESSION_ID\
|XDG_SESSION_PATH|XDG_SESSION_TYPE|XDG_VTNR|XMODIFIERS)\\b",n={pattern:/(^(["']?)\w+\2)[ \t]+\S.*/,lookbehind:!0,alias:"punctuation",inside:null},o={bash:n,environment:{
pattern:RegExp("\\$"+t),alias:"constant"},variable:[{pattern:/\$?\(\([\s\S]+?\)\)/,greedy:!0,inside:{variable:[{pattern:/(^\$\(\([\s\S]+)\)\)/,lookbehind:!0},/^\$\(\(/],
number:/\b0x[\dA-Fa-f]+\b|(?:\b\d+(?:\.\d*)?|\B\.\d+)(?:[Ee]-?\d+)?/,operator:/--|\+\+|\*\*=?|<<=?|>>=?|&&|\|\||[=!+\-*/%<>^&|]=?|[?~:]/,punctuation:/\(\(?|\)\)?|,|;/}},
{pattern:/\$\((?:\([^)]+\)|[^()])+\)|`[^`]+`/,greedy:!0,inside:{variable:/^\$\(|^`|\)$|`$/}},{pattern:/\$\{[^}]+\}/,greedy:!0,inside:{operator:/:[-=?+]?|[!\/]|##?|%%?|\^\^?|,,?/,
punctuation:/[\[\]]/,environment:{pattern:RegExp("(\\{)"+t),lookbehind:!0,alias:"constant"}}},/\$(?:\w+|[#?*!@$])/],entity:/\\(?:[abceEfnrtv\\"]|O?[0-7]{1,3}|U[0-9a-fA-F]{8}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,2})/};
e.languages.bash={shebang:{pattern:/^#!\s*\/.*/,alias:"important"},comment:{pattern:/(^|[^"{\\$])#.*/,lookbehind:!0},"function-name":[{pattern:/(\bfunction\s+)[\w-]+(?=(?:\s*\(?:\s*\))?\s*\{)/,
lookbehind:!0,alias:"function"},{pattern:/\b[\w-]+(?=\s*\(\s*\)\s*\{)/,alias:"function"}],"for-or-select":{pattern:/(\b(?:for|select)\s+)\w+(?=\s+in\s)/,alias:"\
variable",lookbehind:!0},"assign-left":{pattern:/(^|[\s;|&]|[<>]\()\w+(?:\.\w+)*(?=\+?=)/,inside:{environment:{pattern:RegExp("(^|[\\s;|&]|[<>]\\()"+t),lookbehind:!0,
alias:"constant"}},alias:"variable",lookbehind:!0},parameter:{pattern:/(^|\s)-{1,2}(?:\w+:[+-]?)?\w+(?:\.\w+)*(?=[=\s]|$)/,alias:"variable",lookbehind:!0},string:[
{pattern:/((?:^|[^<])<<-?\s*)(\w+)\s[\s\S]*?(?:\r?\n|\r)\2/,lookbehind:!0,greedy:!0,inside:o},{pattern:/((?:^|[^<])<<-?\s*)(["'])(\w+)\2\s[\s\S]*?(?:\r?\n|\r)\3/,
lookbehind:!0,greedy:!0,inside:{bash:n}},{pattern:/(^|[^\\](?:\\\\)*)"(?:\\[\s\S]|\$\([^)]+\)|\$(?!\()|`[^`]+`|[^"\\`$])*"/,lookbehind:!0,greedy:!0,inside:o},{pattern:/(^|[^$\\])'[^']*'/,
lookbehind:!0,greedy:!0},{pattern:/\$'(?:[^'\\]|\\[\s\S])*'/,greedy:!0,inside:{entity:o.entity}}],environment:{pattern:RegExp("\\$?"+t),alias:"constant"},variable:o.
variable,function:{pattern:/(^|[\s;|&]|[<>]\()(?:add|apropos|apt|apt-cache|apt-get|aptitude|aspell|automysqlbackup|awk|basename|bash|bc|bconsole|bg|bzip2|cal|cargo|cat|cfdisk|chgrp|chkconfig|chmod|chown|chroot|cksum|clear|cmp|column|comm|composer|cp|cron|crontab|csplit|curl|cut|date|dc|dd|ddrescue|debootstrap|df|diff|diff3|dig|dir|dircolors|dirname|dirs|dmesg|docker|docker-compose|du|egrep|eject|env|ethtool|expand|expect|expr|fdformat|fdisk|fg|fgrep|file|find|fmt|fold|format|free|fsck|ftp|fuser|gawk|git|gparted|grep|groupadd|groupdel|groupmod|groups|grub-mkconfig|gzip|halt|head|hg|history|host|hostname|htop|iconv|id|ifconfig|ifdown|ifup|import|install|ip|java|jobs|join|kill|killall|less|link|ln|locate|logname|logrotate|look|lpc|lpr|lprint|lprintd|lprintq|lprm|ls|lsof|lynx|make|man|mc|mdadm|mkconfig|mkdir|mke2fs|mkfifo|mkfs|mkisofs|mknod|mkswap|mmv|more|most|mount|mtools|mtr|mutt|mv|nano|nc|netstat|nice|nl|node|nohup|notify-send|npm|nslookup|op|open|parted|passwd|paste|pathchk|ping|pkill|pnpm|podman|podman-compose|popd|pr|printcap|printenv|ps|pushd|pv|quota|quotacheck|quotactl|ram|rar|rcp|reboot|remsync|rename|renice|rev|rm|rmdir|rpm|rsync|scp|screen|sdiff|sed|sendmail|seq|service|sftp|sh|shellcheck|shuf|shutdown|sleep|slocate|sort|split|ssh|stat|strace|su|sudo|sum|suspend|swapon|sync|sysctl|tac|tail|tar|tee|time|timeout|top|touch|tr|traceroute|tsort|tty|umount|uname|unexpand|uniq|units|unrar|unshar|unzip|update-grub|uptime|useradd|userdel|usermod|users|uudecode|uuencode|v|vcpkg|vdir|vi|vim|virsh|vmstat|wait|watch|wc|wget|whereis|which|who|whoami|write|xargs|xdg-open|yarn|yes|zenity|zip|zsh|zypper)(?=$|[)\s;|&])/,
lookbehind:!0},keyword:{pattern:/(^|[\s;|&]|[<>]\()(?:case|do|done|elif|else|esac|fi|for|function|if|in|select|then|until|while)(?=$|[)\s;|&])/,lookbehind:!0},builtin:{
pattern:/(^|[\s;|&]|[<>]\()(?:\.|:|alias|bind|break|builtin|caller|cd|command|continue|declare|echo|enable|eval|exec|exit|export|getopts|hash|help|let|local|logout|mapfile|printf|pwd|read|readarray|readonly|return|set|shift|shopt|source|test|times|trap|type|typeset|ulimit|umask|unalias|unset)(?=$|[)\s;|&])/,
lookbehind:!0,alias:"class-name"},boolean:{pattern:/(^|[\s;|&]|[<>]\()(?:false|true)(?=$|[)\s;|&])/,lookbehind:!0},"file-descriptor":{pattern:/\B&\d\b/,alias:"i\
mportant"},operator:{pattern:/\d?<>|>\||\+=|=[=~]?|!=?|<<[<-]?|[&\d]?>>|\d[<>]&?|[<>][&=]?|&[>&]?|\|[&|]?/,inside:{"file-descriptor":{pattern:/^\d/,alias:"impor\
tant"}}},punctuation:/\$?\(\(?|\)\)?|\.\.|[{}[\];\\]/,number:{pattern:/(^|\s)(?:[1-9]\d*|0)(?:[.,]\d+)?\b/,lookbehind:!0}},n.inside=e.languages.bash;for(var r=[
"comment","function-name","for-or-select","assign-left","parameter","string","environment","function","keyword","builtin","boolean","file-descriptor","operator",
"punctuation","number"],i=o.variable[1].inside,a=0;a<r.length;a++)i[r[a]]=e.languages.bash[r[a]];e.languages.sh=e.languages.bash,e.languages.shell=e.languages.bash})(
Prism);function ws({text:e,language:t,label:n}){return s("pre",{tabindex:0,"aria-label":n,children:s("code",{children:_r(yr.default.tokenize(e,yr.default.languages[t]))})})}
function _r(e){return typeof e=="string"?e:Array.isArray(e)?e.map(_r):s("span",{class:`token ${e.type}`,children:_r(e.content)})}var xs={JavaScript:"javascript",Go:"go",CLI:"bash",curl:"bash"};function lu(e){let t=zo(e);return{...t!==Ho&&{tolerance:t},...qo(e)}}function uu(e){let t=Eo(A.value);
return e==="open"?_s(t,qe.value.evurl,lu(R.value)):ys(t,Ko(W.value),du(t.endpoint))}function du(e){let{endpoint:t,merchantId:n}=ve.value??{};return t!==void 0&&
t===e?{origin:location.origin,merchantId:n}:{origin:"https://api-sbox.dnlsrv.com"}}function Hn({name:e}){let t=j("JavaScript"),n=uu(e);if(n===void 0)return s("p",
{class:"note snippets",children:"No code is offered: the EVURL has a character that a program or a shell may misread."});let o=n[t.value],r=us(o);return s("deta\
ils",{class:"snippets","data-of":e,children:[s("summary",{children:"As code"}),s("fieldset",{class:"chips",children:[s("legend",{class:"visually-hidden",children:"\
Language"}),Object.keys(n).map(i=>s("button",{type:"button",class:"chip","aria-pressed":t.value===i,onClick:()=>t.value=i,children:i},i))]}),s(ws,{text:o,language:xs[t.
value],label:`${t.value} code`}),s("p",{class:"note",children:[s(Oe,{text:o})," ",t.value==="curl"?e==="build"?s(C,{children:["The API Secret is read from ",s("\
code",{children:gr}),"."]}):s(C,{children:"No key is needed."}):s(C,{children:["The key is read from ",s("code",{children:gt}),"."]}),xs[t.value]==="bash"&&" Fo\
r bash, and other shells that quote as it does."]}),r.length>0&&s("p",{class:"note",children:["Replace ",r.join(", "),". A value of yours is filled in only if a\
ll its characters are letters, digits or one of"," ",s("code",{children:". _ ~ : / % ? = & + -"})]})]})}var fu={done:"\u2713",failed:"\u2717","not-reached":"\u25CB"},pu={done:"done",failed:"failed here","not-reached":"not reached"};function Vn({name:e,steps:t}){return t===
void 0?null:s("ol",{class:"steps","aria-label":`The steps of ${e}`,children:t.map((n,o)=>s(hu,{name:e,number:o+1,step:n},n.id))})}function hu({name:e,number:t,step:n}){
let o=`${e}-${n.id}`;return s("li",{class:`step ${n.state}`,"data-step":n.id,"aria-labelledby":`${o}-title`,children:[s("h3",{id:`${o}-title`,children:[s("span",
{"aria-hidden":"true",class:"sign",children:fu[n.state]})," ",t,". ",n.title," ",s("span",{class:"visually-hidden",children:[": ",pu[n.state]]})]}),n.state==="d\
one"?n.note&&s("p",{class:"note",children:n.note}):s("p",{class:"why",children:n.why}),n.rows&&s(mu,{rows:n.rows}),n.cells&&s(yu,{id:o,step:n})]})}var ks=({from:e,
to:t,part:n})=>e!==void 0?{from:e,to:t}:n!==void 0?{part:n}:void 0;function mu({rows:e}){return s("dl",{class:"rows",children:e.map((t,n)=>s("div",{class:No(t,Ve.
value)?"lit":"",onPointerEnter:()=>Ve.value=ks(t),onPointerLeave:()=>Ve.value=void 0,children:[s("dt",{children:t.name}),s("dd",{children:t.value})]},n))})}var gu=e=>e.
target.closest?.("[data-i]")?.dataset.i,vr=1024;function yu({id:e,step:t}){let{kind:n,title:o}=t,r=Ce(),i=Te(()=>t.cells.slice(0,vr),[t.cells]),a=Te(()=>i.map(_u),
[i]),c=j(-1);te(()=>ne(()=>{let f=r.current.children;i.forEach((b,h)=>{f[h].classList.toggle("lit",No(b,Ve.value)),f[h].classList.toggle("here",h===c.value)})}),
[i]);let l=f=>{c.value=f,Ve.value=ks(i[f])},d=f=>{let b={ArrowRight:1,ArrowLeft:-1,ArrowDown:16,ArrowUp:-16,Home:-i.length,End:i.length}[f.key];b!==void 0&&(f.preventDefault(),
l(Math.min(i.length-1,Math.max(0,c.value+b))))},u=f=>{let b=gu(f);b!==void 0&&l(Number(b))},_=()=>{c.value=-1,Ve.value=void 0},y=i[c.value];return s(C,{children:[
s("div",{ref:r,class:`cells ${n}`,role:"group",tabindex:0,"aria-label":`${o}, ${i.length} cells: the arrow keys go through them`,"aria-describedby":`${e}-cell`,
onPointerOver:u,onPointerLeave:_,onKeyDown:d,onBlur:_,children:[a,t.cells.length>vr&&s("span",{children:["\u2026 and ",t.cells.length-vr," more"]})]}),s("div",{
class:"below",children:[s("p",{id:`${e}-cell`,class:"cell","aria-live":"polite",children:y?bu(y,c.value,n):t.length}),t.copy&&s(Oe,{text:t.copy,of:o})]})]})}var _u=({
text:e,part:t,bad:n},o)=>s("span",{"data-i":o,class:[t&&`is-${vu(t)}`,n&&"wrong"].filter(Boolean).join(" "),children:e},o),vu=e=>["data","tag","padding","name",
"cipherSalt","redirect","air","endpoint","clientAccessKey"].includes(e)?e:"other";function bu({text:e,from:t,to:n,part:o},r,i){let a=t===void 0?"":n-t===1?`, by\
te ${t} of the ciphertext`:`, bytes ${t} to ${n-1} of the ciphertext`,c=o&&!["data","name"].includes(o)?`, of ${o.trim()}`:"";return i==="hex"?`0x${e}: byte ${r}${c}\
, in block ${Math.floor(r/16)}`:`${e}: character ${r}${c}${a}`}function Ss(){let{evurl:e,at:t,steps:n,verdict:o}=Bt.value;return s(C,{children:[s("form",{id:"build","aria-busy":ut.build.value,class:"card",autocomplete:"off",
"aria-labelledby":"build-title",onSubmit:r=>r.preventDefault(),children:[s("h2",{id:"build-title",children:"Request"}),s(G,{form:W,name:"correlationId",label:"C\
orrelation id",maxlength:80,help:"8 to 80 characters. Left empty, one is made."}),s(G,{form:W,name:"redirect",label:"Redirect",inputmode:"url",help:"Where the d\
evice goes afterwards."}),s(We,{form:W,name:"air",label:"air",options:[["","not given"],["false","false"],["true","true: https to http is allowed"]]}),s(ft,{form:W,
name:"fields",label:"Further fields",rows:2,help:"One to a line: name=value."}),s(fe,{id:"build-verdict",verdict:o})]}),s("section",{class:"card","aria-labelled\
by":"built-title",children:[s("h2",{id:"built-title",children:"EVURL"}),s("textarea",{id:"built","aria-labelledby":"built-title",rows:9,readonly:!0,spellcheck:!1,
value:e??"",placeholder:"It stands here when there is a key."}),s("div",{class:"buttons",children:[s("button",{type:"button",disabled:!q.value||e===void 0,onClick:()=>Wo.
value++,children:"Build another"}),e&&s(Oe,{text:e}),s("button",{type:"button",class:"secondary",disabled:e===void 0,onClick:()=>{P(R,{evurl:e}),N.value="open"},
children:"Open it"})]}),s("div",{class:"countdown-place",children:e&&s(Ln,{made:Math.floor(t/1e3)*1e3,name:"built"})}),e&&s(cs,{evurl:e}),e&&s(Hn,{name:"build"})]}),
s("section",{class:"card wide","aria-labelledby":"build-steps",children:[s("h2",{id:"build-steps",children:"How it is made"}),n?s(Vn,{name:"build",steps:n}):s("\
p",{class:"note",children:"Account and request become a payload, the payload a ciphertext, the ciphertext base64, and that a URL. Each step is shown here."})]}),
s(qa,{})]})}var wu="php-quirk";async function Es(e,t,n){let o=e.flatMap(ku);if(o.length===0)throw new Error("no vectors in the file");let r=[],i=[],a=t.importKey===void 0?[
As]:[As,xu(t.importKey,i)],c=0,l=performance.now();for(let _ of a)for(let[y,f]of o)try{await y(f,t,n,_)}catch(b){i.at(-1)===24&&b.code==="unsupported"?c++:r.push(
{id:String(f?.id),what:String(b.message)})}let d=performance.now()-l,u=a.length*o.length;return{lines:u,held:u-c-r.length,of192:i.filter(_=>_===24).length,unsupported:c,
fallen:r,ms:d}}var As=e=>e,xu=(e,t)=>async n=>{let o=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),r=>parseInt(r,16)):$s(n.key);return t.push(o.length),
{algorithm:n.algorithm,key:await e(n.algorithm,o)}};function ku(e){try{let{evurls:t,rejected:n,lints:o}=JSON.parse(e);if(t!==void 0||n!==void 0||o!==void 0)return[
...(t??[]).map(r=>[Su,r]),...(n??[]).map(r=>[Au,r]),...(o??[]).map(r=>[Eu,r])]}catch{}return e.split(`
`).filter(t=>t.trim()!=="").map(t=>[$u,JSON.parse(t)])}async function Su(e,t,n,o){let r=await t.account({endpoint:e.endpoint,clientAccessKey:e.clientAccessKey,keys:[
await o({algorithm:e.algorithm,key:e.key})]});try{let i={};for(let d of["correlationId","redirect","air","fields"])d in e&&(i[d]=e[d]);let a=await n.build(r,i,e);
for(let d of["payload","data","evurl","correlationId"])L(a[d],e[d],`build: ${d}`);let c=await r.open(e.evurl,{anyAge:!0});for(let d of["correlationId","nonce","\
redirect","air","algorithm"])L(c[d],e[d],`open: ${d}`);L(c.timestamp.toISOString().replace(/\D/g,"").slice(0,14),e.timestamp,"open: timestamp"),L(JSON.stringify(
c.fields),JSON.stringify(e.fields??[]),"open: fields"),L(c.authenticated,e.algorithm==="AES/GCM/NoPadding","open: authenticated");let l=await t.inspect(e.evurl);
for(let d of["endpoint","clientAccessKey","cipherSalt","redirect","air"])L(l[d],e[d],`inspect: ${d}`);L(Cs(l.data),e.data,"inspect: data"),L(l.lints.length,0,"i\
nspect: the number of lints")}finally{r.close()}}async function Au(e,t,n,o){if(!t.codes.includes(e.error))throw new Error("the line names no code");let r=await t.
account({keys:[await o({algorithm:e.algorithm,key:e.key})]});try{L(await Vt(()=>r.open(e.evurl,{anyAge:!0})),e.error,"the code")}finally{r.close()}}async function Eu(e,t,n,o){
let r=async(d,u)=>{try{let{data:_,lints:y}=await d(u),f=!y.some(b=>b.name==="missing-data"||b.where==="data"&&b.code!=="decrypt"&&b.name!=="repeated-parameter");
return L(_!==void 0,f,"whether there are data"),br(y)}catch(_){return`${_.code} ${_.detail.slice(0,_.detail.indexOf(":"))}`}},[i]=e.lints,a=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(L(await r(t.inspect,e.evurl),e.error?a:br(e.lintsWithoutKey??e.lints),"inspect"),L(await r(t.inspect,e.mended),"","inspect, mended"),e.
key===void 0)return;let c=await o({algorithm:e.algorithm,key:e.key}),l=await t.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...c},...e.others??[]],...e.redirects!==void 0&&{redirects:e.redirects}});try{let d=new Date(e.now),u=f=>l.inspect(f,{now:d});L(await r(
u,e.evurl),br(e.lints),"inspect with the key"),L(await r(u,e.mended),"","inspect with the key, mended");let _=({code:f})=>t.codes.indexOf(f),y=e.openCode??e.lints.
toSorted((f,b)=>_(f)-_(b))[0].code;L(await Vt(()=>l.open(e.evurl,{now:d})),y,"open: the code"),await l.open(e.mended,{now:d})}finally{l.close()}}function br(e){
return e.map(t=>`${t.name} ${t.code} ${t.where} ${t.offset}`).sort().join(`
`)}async function $u(e,t,n,o){let r=await o({algorithm:e.algorithm,key:e.keyHex,keyEncoding:"hex"}),i=$s(e.data),a=new TextEncoder().encode(e.plaintext);if(e.note===
wu){L(await Vt(()=>n.seal(r,e.cipherSalt,a)),"salt","seal: the code"),L(await Vt(()=>n.open(r,e.cipherSalt,i)),"salt","open: the code"),await Cu(e,r,t);return}L(
Cs(await n.seal(r,e.cipherSalt,a)),e.data,"seal: data"),L(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(r,e.cipherSalt,i)),e.plaintext,"o\
pen: plaintext")}async function Cu(e,t,n){let o=await n.account({keys:[t]});try{let r=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(e.data)}&ciph\
erSalt=${e.cipherSalt}`;L(await Vt(()=>o.open(r,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:a,nonce:c}=await o.open(r,{anyAge:!0,
phpSalts:!0}),l=a.toISOString().replace(/\D/g,"").slice(0,14);L(`correlationid=${i}&timestamp=${l}&nonce=${c}`,e.plaintext,"open, phpSalts: plaintext")}finally{
o.close()}}async function Vt(e){try{return await e(),"accepted"}catch(t){return t.code}}function $s(e){return Uint8Array.from(atob(e),t=>t.charCodeAt(0))}function Cs(e){
return btoa(String.fromCharCode(...e))}function L(e,t,n){if(e!==t)throw new Error(`${n} differs`)}var Ts;function Is(){return Ts??=globalThis.trustedTypes?.createPolicy("evurl-worker",{createScriptURL:()=>Qn()})??{createScriptURL:Qn},new Worker(Ts.createScriptURL(
""))}var Je=E({}),wr=E(void 0),Ze=E(""),zt=E("");async function Tu(){let e=await Zt();return e instanceof WebAssembly.Module?e:WebAssembly.compile(await e.arrayBuffer())}async function Os(e,t={}){let n=Is();try{
return await new Promise((o,r)=>{n.onmessage=({data:{result:i,error:a}})=>a===void 0?o(i):r(new Error(a)),n.onerror=i=>r(new Error(i.message??"the worker did no\
t start")),Tu().then(i=>n.postMessage({job:e,module:i,...t}),r)})}finally{n.terminate()}}async function Rs(e,t){Ze.value=e,zt.value="";try{await t()}catch(n){zt.
value=n.message}finally{Ze.value=""}}var Ps=()=>Rs("vectors",async()=>{Je.value={};let e=await Fr();Je.value={page:await Es(e,Ao,le)},Je.value={...Je.value,worker:await Os(
"vectors",{texts:e})}}),Fs=()=>Rs("bench",async()=>{wr.value=await Os("bench")});function Ls(){return s(C,{children:[s("section",{class:"card","aria-labelledby":"vectors-title",children:[s("h2",{id:"vectors-title",children:"Vectors"}),s("p",
{class:"note",children:"The lines that every engine is held to, made by the JDK\u2019s own provider and three others: run here, in the page and in a worker."}),
s("p",{children:s("button",{type:"button",disabled:!q.value||Ze.value!=="",onClick:Ps,children:"Run all vectors"})}),s(Ou,{})]}),s("section",{class:"card","aria\
-labelledby":"bench-title",children:[s("h2",{id:"bench-title",children:"Against WebCrypto"}),s("p",{class:"note",children:"One EVURL, from arguments to string, \
by the module and by hand with WebCrypto; in turns, in a worker, the median of five."}),s("p",{children:s("button",{type:"button",disabled:!q.value||Ze.value!==
"",onClick:Fs,children:"Measure"})}),s(Ru,{})]})]})}function Iu(){if(zt.value!=="")return{kind:"bad",text:zt.value};if(Ze.value!=="")return{kind:"idle",text:"Ru\
nning\u2026"};let e=Object.values(Je.value);if(e.length===0)return{kind:"idle",text:"Not run yet."};let t=e.reduce((n,o)=>n+o.fallen.length,0);return t===0?{kind:"\
good",text:"Every line holds, in the page and in a worker."}:{kind:"bad",text:`${t} lines fell.`}}function Ou(){let e=Object.entries(Je.value);return s(C,{children:[
s(fe,{id:"engines-verdict",verdict:Iu()}),e.length>0&&s("table",{children:[s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"engine"}),s("th",
{scope:"col",children:"lines"}),s("th",{scope:"col",children:"held"}),s("th",{scope:"col",children:"ms"})]})}),s("tbody",{children:e.map(([t,n])=>s("tr",{children:[
s("th",{scope:"row",children:t}),s("td",{children:n.lines}),s("td",{children:n.held}),s("td",{children:Math.round(n.ms)})]},t))})]}),e.flatMap(([t,n])=>n.fallen.
slice(0,20).map(o=>s("p",{class:"off",children:[t,": ",o.id,": ",o.what]},`${t}${o.id}`)))]})}var xr={"AES/GCM/NoPadding":"GCM","AES/CTR/NoPadding":"CTR","AES/C\
BC/PKCS5Padding":"CBC"};function Ru(){let e=Ce(),t=wr.value;return te(()=>{if(t===void 0)return;let n=t.flatMap(c=>[{label:`${xr[c.algorithm]}, module`,us:c.evurl,
ours:!0},{label:`${xr[c.algorithm]}, WebCrypto`,us:c.webCrypto,ours:!1}]),o=matchMedia("(prefers-color-scheme: dark)"),r,i=!1,a=async()=>{let{draw:c}=await Xn();
r?.destroy(),r=i?void 0:c(e.current,n)};return a(),o.addEventListener("change",a),()=>{i=!0,o.removeEventListener("change",a),r?.destroy()}},[t]),t===void 0?s("\
p",{class:"note",children:Ze.value==="bench"?"Measuring\u2026":"Not measured yet."}):s(C,{children:[s("div",{class:"chart",children:s("canvas",{ref:e,role:"img",
"aria-label":"How long one EVURL takes, by the module and by WebCrypto; the table has the numbers."})}),s("table",{id:"measured",children:[s("caption",{class:"v\
isually-hidden",children:"\xB5s for one EVURL"}),s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"\xB5s"}),s("th",{scope:"col",children:"modu\
le"}),s("th",{scope:"col",children:"WebCrypto"}),s("th",{scope:"col",children:"times"})]})}),s("tbody",{children:t.map(n=>s("tr",{children:[s("th",{scope:"row",
children:xr[n.algorithm]}),s("td",{children:n.evurl.toFixed(1)}),s("td",{children:n.webCrypto.toFixed(1)}),s("td",{children:(n.webCrypto/n.evurl).toFixed(1)})]},
n.algorithm))})]})]})}var Sr=[["+14444441001","match"],["+14444441002","mismatch"],["+14444441016","never done"],["+14444441010","-10 failed"],["+14444441011","-11 condition"],["+144\
44441017","-17 User-Agent"],["+14444441020","-20 EVURL"],["+14444441030","-30 carrier"],["+14444441031","-31 wifi"],["+14444441032","-32 dual SIM"],["+144444410\
33","-33 no header"],["+14444441034","-34 at the carrier"],["+14444441040","-40 invalid number"]],qn=[["nothing",[]],["phoneIdUrl answers 503",[{endpoint:"phone\
IdUrl",status:503}]],["the EVURL ends in -33",[{endpoint:"evurl",code:"-33"}]],["phoneIdResult answers 500",[{endpoint:"phoneIdResult",status:500}]],["phoneIdRe\
sult hangs up",[{endpoint:"phoneIdResult",drop:"before"}]],["every answer takes 2 s",[{delay:{fixed:"2s"}}]]],Us=[["+10 min",{advance:"10m"}],["+1 h",{advance:"\
1h"}],["back to now",{real:!0}]],Pu=["-10","-11","-17","-20","-30","-31","-32","-33","-34"],ie=E({number:Sr[0][0],by:"api",redirect:"https://merchant.example/do\
ne"}),M=E({phase:"idle"}),Fe=E([]),Xe=E("0s"),qt=E("nothing"),Ds={kind:"idle",text:"Make an EVURL, let the phone open it, and ask for the result."},Wn=E(Ds),re=(e,t)=>Wn.
value={kind:e,text:t};async function yt(e){try{return await e()}catch(t){if(!(t instanceof TypeError))throw t;re("bad","No answer: the connection ended. Is the \
sandbox still running?");return}}function Ns(){let e=Ra(Fu);return yt(async()=>{await Rn(),Xe.value=(await $a()).ahead,qt.value=Lu((await Ta()).rules)}),e}function Fu(e){
let t=Fe.value.find(n=>n.n===e.n);t===void 0?Fe.value=[...Fe.value,e].slice(-1e3):t.time!==e.time&&(Fe.value=[e])}var Lu=e=>qn.find(([,t])=>JSON.stringify(t)===
JSON.stringify(e))?.[0]??"others",Ar=()=>Array.from(crypto.getRandomValues(new Uint8Array(8)),e=>e.toString(16).padStart(2,"0")).join("").toUpperCase(),Ms=()=>Fe.
value.slice(Fe.value.indexOf(M.value.since)+1);async function Er(){Gn();let e=Fe.value.at(-1);M.value={phase:"making",since:e};let t=Ar(),n=ie.value.by==="api"?
await Uu(t):Du(t);return n===void 0?!1:(M.value={phase:"made",since:e,...n},re("idle","There is an EVURL. It works once, within ten minutes."),!0)}async function Uu(e){
let{number:t,redirect:n}=ie.value,o=await yt(()=>Go("id/v1/phoneIdUrl",{merchantId:ve.value.merchantId,consentId:Ar(),consentTimeStamp:new Date().toISOString(),
consumerMdn:t,correlationId:e,...n.trim()!==""&&{redirectUrl:n.trim()}}));if(o===void 0)return;let r=o.json?.results?.evurl;if(r!==void 0)return{evurl:r,correlationId:e,
number:t};re("bad",`phoneIdUrl: ${Bs(o)}`)}function Bs({status:e,json:t}){let n=t?.error;return n?.code===void 0?`status ${e}, and no code`:`${n.code}, ${n.description??
"no description"}`}function $r(){let{endpoint:e,clientAccessKey:t,algorithm:n,key:o,keyEncoding:r}=ve.value??{};if(o!==void 0)return{endpoint:e,clientAccessKey:t,
algorithm:n,key:o,keyEncoding:r,saltLength:12,redirects:""};if(A.value.endpoint===e&&A.value.key.trim()!=="")return A.value}function Du(e){let{number:t,redirect:n}=ie.
value,{value:o,error:r}=z(()=>K($r(),i=>i.build({correlationId:e,fields:[["consumerMdn",t]],...n.trim()!==""&&{redirect:n.trim()}})));if(r===void 0)return{evurl:o.
evurl,correlationId:e,number:t};re("bad",r.message)}function Nu(e){let{pathname:t,search:n}=new URL(e);return`${location.origin}${t}${n}`}function Cr(){return M.
value={...M.value,phase:"opening",frame:Nu(M.value.evurl),opened:(M.value.opened??0)+1},re("idle","The phone opens it."),new Promise(e=>Ks=e)}var Ks=()=>{};function js(){
M.value.phase==="opening"&&(M.value={...M.value,phase:"opened"}),Ks()}var zn=0,Gn=()=>zn++,Mu=1e3,kr=30;async function Tr(){let e=++zn,{correlationId:t,number:n}=M.
value;M.value={...M.value,phase:"polling"};for(let o=1;o<=kr;o++){let r=Ar(),i=await yt(()=>Go("id/v1/phoneIdResult",{merchantId:ve.value.merchantId,correlationId:r,
associationKey:t,match:{consumerMdn:n}}));if(e!==zn)return;if(i===void 0)break;if(i.json?.error?.code?.replace("-","")!=="5016"){Bu(i,r);break}if(re("idle",`501\
6: the device is not done yet. Asked ${o===1?"once":`${o} times`}.`),o===kr?re("bad",`5016 still, after ${kr} times: the device did not get done.`):await new Promise(
a=>setTimeout(a,Mu)),e!==zn)return}M.value={...M.value,phase:"ended"}}function Bu(e,t){let n=e.json?.results?.phoneIdResult;if(n===void 0){let o=e.json?.error?.
code,r=o===void 0?"":Pu.includes(o)?" Fall back to another method.":" Another method would not help.";re("bad",`phoneIdResult: ${Bs(e)}.${r}`)}else e.json.results.
correlationId!==t?re("bad","phoneIdResult: correlationId did not come back as it was sent: the answer is to another call."):n.matchScores?.mdnMatchScore==="10"?
re("good","Match: the number belongs to the SIM."):re("bad",`No match: mdnMatchScore is ${JSON.stringify(n.matchScores?.mdnMatchScore)}.`)}async function Hs(){await Er()&&
(await Cr(),await Tr())}async function Vs(e){let[,t]=qn.find(([n])=>n===e);await yt(()=>Ia(t)),qt.value=e}async function zs(e){Xe.value=(await yt(()=>Ca(e)))?.ahead??
Xe.value}async function qs(){Gn(),await yt(()=>Oa()),Fe.value=[],M.value={phase:"idle"},Xe.value="0s",qt.value="nothing",Wn.value=Ds}var Ku={phoneIdUrl:"The customer\u2019s server asks for an EVURL",evurl:"The phone opens the EVURL",hop:"The carrier adds its header",phoneIdResult:"The custome\
r\u2019s server asks for the result",match:"The customer\u2019s server asks for an identity match"};function Ws({entries:e}){if(e.length===0)return s("p",{class:"\
note",children:"Nothing yet."});let t=Date.parse(e[0].time);return s("ol",{class:"timeline","aria-live":"polite","aria-relevant":"additions",children:e.map(n=>s(
"li",{"data-endpoint":n.endpoint,class:n.cause?"bad":"",children:[s("span",{class:"at",children:`+${((Date.parse(n.time)-t)/1e3).toFixed(2)} s`}),s("span",{class:"\
what",children:Ku[n.endpoint]??n.endpoint}),s("span",{class:"came",children:s("code",{children:[n.endpoint,n.status,n.code].filter(o=>o!==void 0&&o!=="").join("\
 \xB7 ")})}),(n.reason||n.cause)&&s("span",{class:"reason",children:[n.cause,n.reason].filter(Boolean).join(": ")}),s("span",{class:"ids",children:[n.correlationId,
n.number].filter(Boolean).join(" ")})]},n.n))})}function Gs(){let e=Cn(()=>N.value==="flow").value;return te(()=>e?Ns():void 0,[e]),s(C,{children:[s(Hu,{}),s(Vu,{}),s(zu,{}),s("section",{class:"card wide","ar\
ia-labelledby":"timeline-title",children:[s("h2",{id:"timeline-title",children:"Timeline"}),s("p",{class:"note",children:"The request log of the sandbox: what c\
ame in, what was answered, and why. Numbers and ids are masked."}),s(Ws,{entries:Ms()})]})]})}function ju(){return s("section",{class:"card wide","aria-labelled\
by":"elsewhere-title",children:[s("h2",{id:"elsewhere-title",children:"The flow needs the sandbox"}),s("p",{children:["This page connects to nothing. ",s("code",
{children:"evurl serve"})," serves the platform on your own machine, and this page with it: phoneIdUrl, the EVURL, its redirects and phoneIdResult, played here \
step by step."]})]})}function Ir({label:e,items:t,chosen:n,onChoose:o}){return s("fieldset",{class:"chips",children:[s("legend",{children:e}),t.map(([r,i,a])=>s(
"button",{type:"button",class:"chip","aria-pressed":n===void 0?void 0:n===r,title:a,onClick:()=>o(r),children:i},i))]})}function Hu(){return s("section",{class:"\
card","aria-labelledby":"flow-title",children:[s("h2",{id:"flow-title",children:"The sandbox"}),s(Ir,{label:"The number picks the outcome",items:Sr.map(([e,t])=>[
e,t,e]),chosen:ie.value.number,onChoose:e=>P(ie,{number:e})}),s(G,{form:ie,name:"number",id:"flow-number",label:"consumerMdn",inputmode:"tel",help:"E.164. Any o\
ther number matches."}),s(G,{form:ie,name:"redirect",id:"flow-redirect",label:"Redirect",inputmode:"url",help:"Left empty, the outcome is in the body."}),s(Ir,{
label:"What goes wrong",items:qn.map(([e])=>[e,e]),chosen:qt.value,onChoose:Vs}),s(Ir,{label:`The sandbox's clock: ${Xe.value==="0s"?"now":`${Xe.value} ahead`}`,
items:Us.map(([e,t])=>[t,e]),onChoose:zs}),s("p",{children:s("button",{type:"button",class:"secondary",onClick:qs,children:"Forget everything"})})]})}function Vu(){
let{phase:e,evurl:t}=M.value,n=ve.value,o=q.value&&n?.merchantId!==void 0,r=$r()!==void 0;return s("section",{class:"card","aria-labelledby":"play-title",children:[
s("h2",{id:"play-title",children:"The flow"}),s(We,{form:ie,name:"by",label:"The EVURL is made",options:[["api","by the platform: phoneIdUrl"],["here","here, as\
 the merchant does"]],help:n&&!r?"To make it here takes the key: it is in evurl.key, in the folder of --credentials. Paste it into the account, beside Build.":void 0}),
s("div",{class:"buttons",children:s("button",{type:"button",id:"run",disabled:!o||ie.value.by==="here"&&!r,onClick:Hs,children:"Run it all"})}),s("ol",{class:"b\
uttons",children:[s("li",{children:s("button",{type:"button",class:"secondary",disabled:!o||ie.value.by==="here"&&!r,onClick:Er,children:"1. Make an EVURL"})}),
s("li",{children:s("button",{type:"button",class:"secondary",disabled:!o||t===void 0,onClick:Cr,children:"2. The phone opens it"})}),s("li",{children:s("button",
{type:"button",class:"secondary",disabled:!o||t===void 0,onClick:Tr,children:"3. Ask for the result"})}),e==="polling"&&s("li",{children:s("button",{type:"butto\
n",class:"secondary",onClick:Gn,children:"Stop"})})]}),s(fe,{id:"flow-verdict",verdict:Wn.value}),t&&s("p",{class:"evurl",children:s("code",{children:t})})]})}function zu(){
let{frame:e,opened:t}=M.value;return s("section",{class:"card phone","aria-labelledby":"phone-title",children:[s("h2",{id:"phone-title",children:"The phone"}),e?
s("iframe",{title:"What the phone sees",sandbox:"",referrerpolicy:"no-referrer",src:e,onLoad:js},t):s("p",{class:"screen",children:"It opens the EVURL here, in \
a frame that runs no script, and stops where it would leave this server."})]})}function Ys(){let e=Cn(()=>Ut.value.filter(n=>new URL(n).origin!==location.origin).length).value,t=Ut.value.length;return s("footer",{children:[s("p",{id:"modul\
e",role:"status",class:je.value.state,children:je.value.said}),s("p",{id:"requests",children:[t===0?"No requests":t===1?"1 request":`${t} requests`," made since\
 this page was opened",t>0&&`, ${e===0?"all of them to where it came from":`${e} of them elsewhere`}`,"."," ","Its policy lets it connect to its own server alon\
e."]}),s("p",{id:"versions",children:["evurl ",s("span",{id:"version",children:"0.1.0"}),", module built by ",s("span",{id:"go-version",children:"go1.26.8"}),",\
 SHA-256"," ",s("code",{id:"sha256",children:bn})]})]})}function Js({lints:e}){return e===void 0||e.length===0?null:s("ul",{class:"lints","aria-label":"To mend",children:e.map((t,n)=>s("li",{children:[s("strong",{children:t.
what}),s("span",{class:"where",children:[s("code",{children:t.name})," in ",t.where,", byte ",t.offset,"; open answers ",s("code",{children:t.code})]}),s("span",
{class:"cure",children:["Cure: ",t.cure]})]},n))})}function Zs(){let{verdict:e,lints:t,inspection:n,instead:o,read:r,steps:i,error:a}=qe.value;return s(C,{children:[s("form",{id:"open","aria-busy":ut.open.value,
class:"card",autocomplete:"off","aria-labelledby":"open-title",onSubmit:c=>c.preventDefault(),children:[s("h2",{id:"open-title",children:"EVURL"}),s(ft,{form:R,
name:"evurl",label:"The EVURL that does not work",rows:6}),s(fe,{id:"open-verdict",verdict:e}),s(Js,{lints:t}),s(qu,{lints:t,inspection:n,instead:o}),s("details",
{children:[s("summary",{children:"Clock, and what to overlook"}),s(G,{form:R,name:"skew",label:"Clock skew",inputmode:"numeric",help:"Seconds to add to this com\
puter's clock: 43200 is 12 hours ahead.",wrong:Mt(R.value.skew)===void 0?"Not a number of seconds: none are added.":void 0}),s(G,{form:R,name:"tolerance",label:"\
Tolerance",inputmode:"numeric",help:"Seconds at both ends of the ten minutes; 30 by default.",wrong:Vo(R.value.tolerance)?void 0:"Not a number of seconds: it is\
 30."}),s(Fn,{form:R,name:"anyAge",label:"of any age"}),s(Fn,{form:R,name:"phpSalts",label:"salts as PHP fills them up and cuts them"}),s(Fn,{form:R,name:"oldPa\
yloads",label:"TimeStamp and Nonce, as older clients spell them"})]})]}),s("div",{class:"stack",children:[s("section",{class:"card","aria-labelledby":"samples-t\
itle",children:[s("h2",{id:"samples-title",children:"Samples"}),s("p",{class:"note",children:"Made here, under the account beside; without a key under a demo ac\
count."}),s("div",{class:"chips",children:Ha.map(c=>s("button",{type:"button",class:"chip","data-sample":c.id,disabled:!q.value,onClick:()=>Pa(c),children:c.title},
c.id))})]}),s("section",{class:"card","aria-labelledby":"read-title",children:[s("h2",{id:"read-title",children:"What it says"}),s("div",{class:"countdown-place",
children:r&&s(Ln,{made:r.timestamp.getTime(),skew:jo(R.value),name:"read"})}),s(Wu,{read:r,error:a}),n&&s(Hn,{name:"open"})]})]}),s("section",{class:"card wide",
"aria-labelledby":"open-steps",children:[s("h2",{id:"open-steps",children:"How it is opened"}),i?s(Vn,{name:"open",steps:i}):s("p",{class:"note",children:"The U\
RL is taken apart, decoded and decrypted, up to the step that fails, which says why."})]})]})}function qu({lints:e,inspection:t,instead:n}){let o=(...c)=>e?.some(
l=>c.includes(l.name)),r=o("other-endpoint","other-access-key")&&!o("scheme");if(!r&&n===void 0)return null;let{endpoint:i,clientAccessKey:a}=t;return s("div",{
id:"cures",children:[n&&s("p",{children:["It opens under ",s("strong",{children:n.algorithm}),", with the key read as ",s("strong",{children:n.keyEncoding}),".",
" ",s("button",{type:"button",class:"secondary small",onClick:()=>P(A,n),children:"Take these"})]}),r&&s("p",{children:["It is of the account ",s("code",{children:a}),
" at ",s("code",{children:i}),"."," ",s("button",{type:"button",class:"secondary small",onClick:()=>P(A,{endpoint:i,clientAccessKey:a}),children:"Take its endpo\
int and ClientAccessKey"})]})]})}function Wu({read:e,error:t}){if(e===void 0)return s("p",{class:"note",children:"What the payload says, once it opens."});let n=[
["correlationId",e.correlationId],["timestamp",e.timestamp.toISOString().replace(".000","")],["nonce",e.nonce],...e.fields,["redirect",e.redirect],["air",e.air],
["authenticated",e.authenticated],["freshness",t?"not asked":e.freshness],["algorithm",e.algorithm]];return s(C,{children:[t&&s("p",{class:"note",children:["For\
 your eyes only: open refuses it, with ",s("code",{children:t.code}),"."]}),s("dl",{id:"opened",class:"rows",children:n.filter(([,o])=>o!==void 0).map(([o,r],i)=>s(
"div",{children:[s("dt",{children:o}),s("dd",{children:String(r)})]},i))})]})}function Xs({hidden:e}){let t=j(!1),{shared:n,left:o}=sa({tab:N.value,account:A.value,request:W.value,opening:R.value},t.value),r=`${globalThis.location?.href.split(
/[?#]/)[0]??""}${ca(n)}`;return s("details",{id:"share",class:"card",hidden:e,children:[s("summary",{children:"Share"}),s("label",{class:"check",children:[s("in\
put",{type:"checkbox",checked:t.value,onChange:i=>t.value=i.currentTarget.checked})," with the input of this tab"]}),s("p",{class:"note",children:"This is what \
the link has. It stands behind a #, which goes to no server."}),s("dl",{class:"rows",children:n.map(([i,a])=>s("div",{children:[s("dt",{children:i}),s("dd",{children:a})]},
i))}),s("p",{class:"note",children:["Left out: ",o.join("; "),"."]}),t.value&&s("p",{class:"note",children:"What looks like a phone number is left out: eight di\
gits or more without a letter between them. This is a guess, so read what the link has before you send it."}),s("p",{children:s(Oe,{text:r,label:"Copy the link"})}),
s("p",{class:"evurl",children:s("code",{id:"share-link",children:r})})]})}var Gu={build:"Build",open:"Open",flow:"Flow",engines:"Engines"},Yu={build:Ss,open:Zs,flow:Gs,engines:Ls};function Qs(){let e=N.value==="build"||N.value==="open";
return s(C,{children:[s("header",{children:[s("h1",{children:"EVURL playground"}),s("p",{children:"Build and open the one-time URLs of Silent Network Auth, and \
see why one does not work. All of it happens in this page, by the module that Go programs run, too; the key never leaves it."})]}),s(Ju,{}),s("main",{children:[
s(Fa,{hidden:!e}),de.map(t=>{let n=Yu[t];return s("div",{id:`panel-${t}`,class:"panel",role:"tabpanel","aria-labelledby":`tab-${t}`,hidden:N.value!==t,children:s(
n,{})},t)}),s(Xs,{hidden:!e})]}),s("p",{class:"visually-hidden",role:"status",id:"notice",children:He.value}),s(Ys,{})]})}function Ju(){return s("nav",{"aria-la\
bel":"Tabs",children:s("div",{role:"tablist","aria-label":"What to do",onKeyDown:t=>{let n=de.indexOf(N.value),o={ArrowRight:(n+1)%de.length,ArrowLeft:(n+de.length-
1)%de.length,Home:0,End:de.length-1}[t.key];o!==void 0&&(t.preventDefault(),N.value=de[o],document.getElementById(`tab-${de[o]}`).focus())},children:de.map(t=>s(
"button",{type:"button",role:"tab",id:`tab-${t}`,"aria-selected":N.value===t,"aria-controls":`panel-${t}`,tabindex:N.value===t?0:-1,onClick:()=>N.value=t,children:Gu[t]},
t))})})}Wr(s(Qs,{}),document.getElementById("app"));document.documentElement.dataset.interactive="true";performance.mark("interactive");na();ec();globalThis.addEventListener(
"hashchange",ec);Ea();Zu();function ec(){if(location.hash==="")return;let{tab:e,algorithm:t,keyEncoding:n,saltLength:o,evurl:r,...i}=la(location.hash);P(A,{...t&&
{algorithm:t},...n&&{keyEncoding:n},...o&&{saltLength:Number(o)}}),r!==void 0&&P(R,{evurl:r}),P(W,i),e!==void 0&&(N.value=e),history.replaceState(null,"",location.
pathname+location.search)}async function Zu(){let e=performance.now();try{await wn(Zt()),je.value={state:"ready",said:`The module is ready, after ${Math.round(performance.
now()-e)} ms.`},document.documentElement.dataset.ready="true",performance.mark("ready")}catch(t){je.value={state:"failed",said:`\u2717 ${t.message}`};for(let n of[
Bt,qe])n.value={verdict:{kind:"bad",text:t.message}}}}
