import{a as zs,b as $r,c as qs}from"./chunk.js";var ls=zs((Mp,Nn)=>{var ql=typeof window<"u"?window:typeof WorkerGlobalScope<"u"&&self instanceof WorkerGlobalScope?self:{};var cs=(function(e){var t=/(?:^|\s)lang(?:uage)?-([\w-]+)(?=\s|$)/i,
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
hasOwnProperty(S)||(w[S]=v[S])}var O=m[h];return m[h]=w,r.languages.DFS(r.languages,function(T,Y){Y===O&&T!=h&&(this[T]=w)}),w},DFS:function h(p,g,m,v){v=v||{};
var w=r.util.objId;for(var S in p)if(p.hasOwnProperty(S)){g.call(p,S,p[S],m||S);var k=p[S],O=r.util.type(k);O==="Object"&&!v[w(k)]?(v[w(k)]=!0,h(k,g,null,v)):O===
"Array"&&!v[w(k)]&&(v[w(k)]=!0,h(k,g,S,v))}}},plugins:{},highlightAll:function(h,p){r.highlightAllUnder(document,h,p)},highlightAllUnder:function(h,p,g){var m={
callback:g,container:h,selector:'code[class*="language-"], [class*="language-"] code, code[class*="lang-"], [class*="lang-"] code'};r.hooks.run("before-highligh\
tall",m),m.elements=Array.prototype.slice.apply(m.container.querySelectorAll(m.selector)),r.hooks.run("before-all-elements-highlight",m);for(var v=0,w;w=m.elements[v++];)
r.highlightElement(w,p===!0,m.callback)},highlightElement:function(h,p,g){var m=r.util.getLanguage(h),v=r.languages[m];r.util.setLanguage(h,m);var w=h.parentElement;
w&&w.nodeName.toLowerCase()==="pre"&&r.util.setLanguage(w,m);var S=h.textContent,k={element:h,language:m,grammar:v,code:S};function O(Y){k.highlightedCode=Y,r.hooks.
run("before-insert",k),k.element.innerHTML=k.highlightedCode,r.hooks.run("after-highlight",k),r.hooks.run("complete",k),g&&g.call(k.element)}if(r.hooks.run("bef\
ore-sanity-check",k),w=k.element.parentElement,w&&w.nodeName.toLowerCase()==="pre"&&!w.hasAttribute("tabindex")&&w.setAttribute("tabindex","0"),!k.code){r.hooks.
run("complete",k),g&&g.call(k.element);return}if(r.hooks.run("before-highlight",k),!k.grammar){O(r.util.encode(k.code));return}if(p&&e.Worker){var T=new Worker(
r.filename);T.onmessage=function(Y){O(Y.data)},T.postMessage(JSON.stringify({language:k.language,code:k.code,immediateClose:!0}))}else O(r.highlight(k.code,k.grammar,
k.language))},highlight:function(h,p,g){var m={code:h,grammar:p,language:g};if(r.hooks.run("before-tokenize",m),!m.grammar)throw new Error('The language "'+m.language+
'" has no grammar.');return m.tokens=r.tokenize(m.code,m.grammar),r.hooks.run("after-tokenize",m),i.stringify(r.util.encode(m.tokens),m.language)},tokenize:function(h,p){
var g=p.rest;if(g){for(var m in g)p[m]=g[m];delete p.rest}var v=new l;return d(v,v.head,h),c(h,v,p,v.head,0),_(v)},hooks:{all:{},add:function(h,p){var g=r.hooks.
all;g[h]=g[h]||[],g[h].push(p)},run:function(h,p){var g=r.hooks.all[h];if(!(!g||!g.length))for(var m=0,v;v=g[m++];)v(p)}},Token:i};e.Prism=r;function i(h,p,g,m){
this.type=h,this.content=p,this.alias=g,this.length=(m||"").length|0}i.stringify=function h(p,g){if(typeof p=="string")return p;if(Array.isArray(p)){var m="";return p.
forEach(function(O){m+=h(O,g)}),m}var v={type:p.type,content:h(p.content,g),tag:"span",classes:["token",p.type],attributes:{},language:g},w=p.alias;w&&(Array.isArray(
w)?Array.prototype.push.apply(v.classes,w):v.classes.push(w)),r.hooks.run("wrap",v);var S="";for(var k in v.attributes)S+=" "+k+'="'+(v.attributes[k]||"").replace(
/"/g,"&quot;")+'"';return"<"+v.tag+' class="'+v.classes.join(" ")+'"'+S+">"+v.content+"</"+v.tag+">"};function a(h,p,g,m){h.lastIndex=p;var v=h.exec(g);if(v&&m&&
v[1]){var w=v[1].length;v.index+=w,v[0]=v[0].slice(w)}return v}function c(h,p,g,m,v,w){for(var S in g)if(!(!g.hasOwnProperty(S)||!g[S])){var k=g[S];k=Array.isArray(
k)?k:[k];for(var O=0;O<k.length;++O){if(w&&w.cause==S+","+O)return;var T=k[O],Y=T.inside,Z=!!T.lookbehind,se=!!T.greedy,X=T.alias;if(se&&!T.pattern.global){var V=T.
pattern.toString().match(/[imsuy]*$/)[0];T.pattern=RegExp(T.pattern.source,V+"g")}for(var Sr=T.pattern||T,j=m.next,ce=v;j!==p.tail&&!(w&&ce>=w.reach);ce+=j.value.
length,j=j.next){var Xe=j.value;if(p.length>h.length)return;if(!(Xe instanceof i)){var zt=1,Q;if(se){if(Q=a(Sr,ce,h,Z),!Q||Q.index>=h.length)break;var qt=Q.index,
Hs=Q.index+Q[0].length,ve=ce;for(ve+=j.value.length;qt>=ve;)j=j.next,ve+=j.value.length;if(ve-=j.value.length,ce=ve,j.value instanceof i)continue;for(var yt=j;yt!==
p.tail&&(ve<Hs||typeof yt.value=="string");yt=yt.next)zt++,ve+=yt.value.length;zt--,Xe=h.slice(ce,ve),Q.index-=ce}else if(Q=a(Sr,0,Xe,Z),!Q)continue;var qt=Q.index,
Wt=Q[0],qn=Xe.slice(0,qt),Ar=Xe.slice(qt+Wt.length),Wn=ce+Xe.length;w&&Wn>w.reach&&(w.reach=Wn);var Gt=j.prev;qn&&(Gt=d(p,Gt,qn),ce+=qn.length),u(p,Gt,zt);var Vs=new i(
S,Y?r.tokenize(Wt,Y):Wt,X,Wt);if(j=d(p,Gt,Vs),Ar&&d(p,j,Ar),zt>1){var Gn={cause:S+","+O,reach:Wn};c(h,p,g,j.prev,ce,Gn),w&&Gn.reach>w.reach&&(w.reach=Gn.reach)}}}}}}
function l(){var h={value:null,prev:null,next:null},p={value:null,prev:h,next:null};h.next=p,this.head=h,this.tail=p,this.length=0}function d(h,p,g){var m=p.next,
v={value:g,prev:p,next:m};return p.next=v,m.prev=v,h.length++,v}function u(h,p,g){for(var m=p.next,v=0;v<g&&m!==h.tail;v++)m=m.next;p.next=m,m.prev=p,h.length-=
v}function _(h){for(var p=[],g=h.head.next;g!==h.tail;)p.push(g.value),g=g.next;return p}if(!e.document)return e.addEventListener&&(r.disableWorkerMessageHandler||
e.addEventListener("message",function(h){var p=JSON.parse(h.data),g=p.language,m=p.code,v=p.immediateClose;e.postMessage(r.highlight(m,r.languages[g],g)),v&&e.close()},
!1)),r;var y=r.util.currentScript();y&&(r.filename=y.src,y.hasAttribute("data-manual")&&(r.manual=!0));function f(){r.manual||r.highlightAll()}if(!r.manual){var b=document.
readyState;b==="loading"||b==="interactive"&&y&&y.defer?document.addEventListener("DOMContentLoaded",f):window.requestAnimationFrame?window.requestAnimationFrame(
f):window.setTimeout(f,16)}return r})(ql);typeof Nn<"u"&&Nn.exports&&(Nn.exports=cs);typeof global<"u"&&(global.Prism=cs)});var Jt=()=>fetch("evurl.wasm"),Er=async()=>(await import("./vectors.js")).default,Jn=()=>import("./chart.js"),Yn=()=>"worker.js";var E,Or,Qn,be,Zn,Qt,Ir,Zt,Rr,eo,Xn,Ws,vt=Symbol.for("pv"),en={},tn=[],Gs=/^m(i|n|o|s|text|space)$/,to=Array.isArray,no=tn.slice,Ue=Object.assign;function Le(e){
e&&e.parentNode&&e.remove()}function Pr(e,t,n){var o,r,i,a={},c=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return c>
2&&(a.children=c>3?no.call(arguments,2):n),_t(e,a,o,r,null)}function _t(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:vt,__v:r||++Or,__i:-1,__u:0};return!r&&E.vnode&&E.
vnode(i),i}function C(e){return e.children}function Qe(e,t){this.props=e,this.context=t,this.__g=0}function we(e,t){if(t==null)return e.__&&we(e.__,e.__i+1);for(var n;t<e.
__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:we(e)}function Js(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;
a&&((t=Ue({constructor:vt},n)).__v=n.__v+1,E.vnode&&E.vnode(t),oo(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||we(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=
t,Nr(r,t,i),n.__=n.__e=null,t.__e!=o&&Fr(t))}function Fr(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),
Fr(e)}function Cr(e){(8&e.__g||(e.__g|=8,be.push(e),Qt++))&&Zn==E.debounceRendering||((Zn=E.debounceRendering)||queueMicrotask)(Lr)}function Lr(){try{for(var e,
t=1;be.length;)be.length>t&&be.sort(Ir),e=be.shift(),t=be.length,8&e.__g&&Js(e)}finally{(Qt=be.length)&&(Zn||queueMicrotask)(Lr)}}function Ur(e,t,n,o,r,i,a,c,l,d,u){
var _,y,f,b,h,p,g=o.__k||tn,m=t.length;for(l=Ys(n,t,g,l,m),_=0;_<m;_++)(f=n.__k[_])!=null&&(y=~f.__i&&g[f.__i]||en,f.__i=_,p=oo(e,f,y,r,i,a,c,l,d,u),b=f.__e,(y.
ref!=f.ref||8&y.__u)&&(y.ref&&ro(y.ref,null,f,y),f.ref&&u.push(f.ref,f.__c||b,f)),h=h||b,4&f.__u?(l=Mr(f,l,e,!y.__v),y.__e&&(y.__e=null)):typeof f.type=="functi\
on"&&p!==void 0?l=p:b&&(l=b.nextSibling),f.__u&=-21);return n.__e=h,l}function Ys(e,t,n,o,r){var i,a,c,l,d,u,_,y,f,b=n.length,h=b,p=0,g=0,m=e.__k=Array(r);for(i=
0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=m[i]=_t(null,a):to(a)?a=m[i]=_t(C,{children:a}):
a.constructor===vt&&a.__b?a=m[i]=_t(a.type,a.props,a.key,a.ref,a.__v):m[i]=a,l=i+p,a.__=e,a.__b=e.__b+1,c=null,~(d=a.__i=Zs(a,n,l,h))&&(h--,(c=n[d])&&(c.__u|=2)),
c&&c.__v?(a.__u|=16,d==l-1?p--:d==l+1?p++:d!=l&&(d>l?p--:p++,g=1)):(~d||(r>b?p--:r<b&&p++),typeof a.type!="function"&&(a.__u|=4))):m[i]=null;if(g){for(u=[],_=[],
i=0;i<r;i++)if((a=m[i])&&16&a.__u){for(p=0,y=u.length;p<y;)u[f=p+y>>1]<a.__i?p=f+1:y=f;u[p]=a.__i,_[i]=p+1}for(p=u.length;i--;)_[i]&&(_[i]==p?p--:m[i].__u|=4)}if(h)
for(i=0;i<b;i++)!(c=n[i])||2&c.__u||(c.__e==o&&(o=we(c)),io(c,c));return o}function Mr(e,t,n,o){var r,i,a,c;if(typeof e.type=="function"){if(e.props.__P)return t;
if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Mr(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=we(e))&&!t.parentNode&&(t=null),a=e.__e,c=t;c&&c.nodeType==
8;)c=c.nextSibling;for(a!=c&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(
"$s"););return t}function Zs(e,t,n,o){var r,i=e.key,a=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&i==null||l&&i==c.key&&a==c.type)return n;if(o>(l?1:0)){for(r=n-1;r>=0;r--)if((c=
t[r])&&!(2&c.__u)&&i==c.key&&a==c.type)return r;for(r=n+1;r<t.length;r++)if((c=t[r])&&!(2&c.__u)&&i==c.key&&a==c.type)return r}return-1}function Tr(e,t,n){n==null&&
(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Yt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.
cssText=o=""),o)for(t in o)n&&t in n||Tr(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Tr(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),
typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Xn[t]||(Xn[t]=Xs(t)),(e.__a||(e.__a={}))[t]=eo,i=t!=(t=t.replace(Rr,"$1")),(t=t.slice(2))[0]<"a"&&
(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,
"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)
try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Xs(e){
return function(t){var n=this.__e;if(n){if(n=n[e],t[Zt]==null)t[Zt]=eo++;else if(t[Zt]<this.__a[e])return;return n(E.event?E.event(t):t)}}}function oo(e,t,n,o,r,i,a,c,l,d){
var u,_,y,f,b,h,p,g,m,v,w,S,k,O,T,Y,Z,se,X=t.type;if(t.constructor!==vt)return null;128&n.__u&&(l=32&n.__u,u=n.__c.__z)&&(t.__u|=l,_=i=[],u.nodeType==8?c=Xt(u,i):
i.push(u),c=i[0]||c),(u=E.__b)&&u(t);e:if(typeof X=="function"){y=a.length;try{if(g=t.props,m=(u=X.prototype)&&u.render,v=(u=X.contextType)&&o[u.__c],w=u?v?v.props.
value:u.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(m?t.__c=f=new X(g,w):(t.__c=f=new Qe(g,w),f.constructor=X,f.render=ec),v&&v.sub(f),f.state||(f.state={}),f.
__n=o,f.__g|=8,f.__h=[],f.__k=[]),m&&(f.__s||(f.__s=f.state),X.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ue({},f.__s)),Ue(f.__s,X.getDerivedStateFromProps(
g,f.__s)))),b=f.props,h=f.state,f.__v=t,n.__c){if(g!==b&&m&&!X.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(g,w),t.__v==n.
__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(g,f.__s,w)===!1){t.__v!=n.__v&&(f.props=g,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=
n.__k,t.__k.some(function(V){V&&(V.__=t)}),tn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),c=we(n);break e}f.componentWillUpdate&&f.componentWillUpdate(
g,f.__s,w),m&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(b,h,p)})}else m&&!X.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),
m&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=w,f.props=g,f.__P=e,f.__g&=-5,S=E.__r,k=m?25:0;do f.__g&=-9,S&&S(t),u=f.render(f.props,f.state=
f.__s,f.context);while(8&f.__g&&++k<25);m&&(tn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ue({},o,f.getChildContext())),m&&n.__c&&f.getSnapshotBeforeUpdate&&
(p=f.getSnapshotBeforeUpdate(b,h)),O=u&&u.type===C&&u.key==null?u.props.children:u,g.__P&&(u=c,r=(e=g.__P).namespaceURI,l=i=null,n.props&&n.props.__P!=e&&(n.__k.
some(function(V){V&&io(V,V)}),n.__k=null),c=n.__k?we(n,0):null),c=Ur(e,to(O)?O:[O],t,n,o,r,i,a,c,l,d),g.__P&&(t.__e=null,c=u),t.__u&=-161,_&&_.some(Le),f.__h.length&&
a.push(f),1&f.__g&&(f.__g&=-4)}catch(V){if(a.length=y,t.__v=null,l||i)if(V&&V.then){if(t.__u|=128|l,i){for(~(Z=i.indexOf(c||void 0))||(Z=i.length);(se=i[Z-1])&&
se.nodeType==8;)Z--;for(;Z<i.length;Z++)if(se=i[Z])if(i[Z]=null,T){if(se==Y)break}else{if(se.nodeType!=8)break;se.data.startsWith("$s")&&(Y=Xt(T=se))}}if(!T){for(;c&&
c.nodeType==8&&c.nextSibling;)c=c.nextSibling;T=c}(u=Xt(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,c=u):t.__e=c,c=c&&c.nextSibling}else i&&i.some(Le);else t.__e=n.__e;
t.__k||(t.__k=n.__k||[]),V&&V.then||Dr(t),E.__e(V,t,n)}}else c=t.__e=Qs(n.__e,t,n,o,r,i,a,l,d,e);return(u=E.diffed)&&u(t),c}function Xt(e,t){if(e&&e.nodeType==8&&
e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(
e)}}function Dr(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Dr))}function Nr(e,t,n){for(var o=0;o<n.length;)ro(n[o++],n[o++],n[o++]);E.__c&&E.__c(t,e),e.some(
function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){E.__e(i,r.__v)}})}function Qs(e,t,n,o,r,i,a,c,l,d){var u,_,y,f,b,h,p,g,m=n.props||en,v=t.
props,w=t.type;if(w=="svg"?r="http://www.w3.org/2000/svg":w=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.
length;u++)if((b=i[u])&&(w?b.localName==w:b.nodeType==3)){e=b,i[u]=null;break}}if(!e){if(g=d.ownerDocument||document,!w)return g.createTextNode(v);e=g.createElementNS(
r,w,v.is?v:d),c&&(E.__m&&E.__m(t,i),c=!1),i=null}if(w){if(d=w=="template"&&e.content||e,i=w=="textarea"&&v.defaultValue!=null?null:i&&no.call(d.childNodes),!c&&
i)for(m={},u=0;u<e.attributes.length;u++)m[(b=e.attributes[u]).name]=b.value;for(u in m)b=m[u],u=="dangerouslySetInnerHTML"?y=b:u=="children"||u in v||u=="value"&&
"defaultValue"in v||u=="checked"&&"defaultChecked"in v||Yt(e,u,null,b,r);for(u in v)b=v[u],u=="children"?f=b:u=="dangerouslySetInnerHTML"?_=b:u=="value"?h=b:u==
"checked"?p=b:c&&typeof b!="function"||m[u]===b||Yt(e,u,b,m[u],r);_?(c||y&&(_.__html==y.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(y&&(e.
textContent=""),(w=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Gs.test(w))&&(r="http://www.w3.org/1999/xhtml"),Ur(d,to(f)?f:[f],t,n,o,r,i,a,i?i[0]:
n.__k&&we(n,0),c,l),i&&i.some(Le)),c&&w!="textarea"||(u="value",w=="progress"&&h==null?e.removeAttribute(u):h==null||h===e[u]&&(w!="progress"||h)||Yt(e,u,h,m[u],
r),u="checked",p!=null&&p!=e[u]&&Yt(e,u,p,m[u],r))}else m===v||c&&e.data==v||(e.data=v);return e}function ro(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&
(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){E.__e(r,n)}}function io(e,t,n){var o,r,i,a;if(E.unmount&&E.unmount(
e),!(o=e.ref)||o.current&&o.current!=e.__e||ro(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){E.__e(c,t)}o.__P=o.__n=null}
if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&io(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=Xt(o,i=[]))&&(o==e.__e&&i.some(Le),Le(
r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function ec(e,t,n){return this.constructor(e,n)}function tc(e,t){var n,o,r,i;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),
o=(n=e&&32&e.__u)?null:t.__k,t.__k=_t(C,{children:[e]}),r=[],i=[],oo(t,t.__k,o||en,en,t.namespaceURI,o?null:t.firstChild?no.call(t.childNodes):null,r,o?o.__e:t.
firstChild,n,i),Nr(r,t.__k,i),t.__k.props.children=null}function Br(e,t){e&&typeof e=="object"&&(e.__u|=32),tc(e,t)}E={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(
e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(c){e=c}}throw Qt=0,e}},Or=0,Qn=function(e){return e!=null&&e.
constructor===vt},Qe.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),
e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),Cr(this)))},Qe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Cr(this))},Qe.prototype.render=
C,be=[],Qt=0,Ir=function(e,t){return e.__v.__b-t.__v.__b},Zt=Symbol(),Rr=/(PointerCapture)$|Capture$/i,eo=0,Xn={},Ws=0;var xo={};$r(xo,{EvurlError:()=>x,account:()=>wo,accountAsync:()=>Ic,build:()=>_o,buildAsync:()=>Rc,buildMany:()=>vo,buildManyAsync:()=>Pc,codes:()=>xe,init:()=>vn,
inspect:()=>Ae,inspectAsync:()=>Lc,open:()=>bo,openAsync:()=>Fc});var xe=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
x=class extends Error{constructor(t,n,o){super(`${t}: ${n}`,o),this.name="EvurlError",this.code=t,this.detail=n}};var{apply:et}=Reflect,{isView:nc}=ArrayBuffer,nn=(e,t)=>Object.getOwnPropertyDescriptor(e,t).get,jr=e=>({buffer:nn(e,"buffer"),byteOffset:nn(e,"byteOffset"),byteLength:nn(
e,"byteLength")}),Kr=Object.getPrototypeOf(Uint8Array.prototype),Hr=nn(Kr,Symbol.toStringTag),Vr=jr(Kr),oc=jr(DataView.prototype),on=e=>et(Hr,e,[])==="Uint8Arra\
y"?ao(e):void 0;function ao(e){if(!nc(e))return;let{buffer:t,byteOffset:n,byteLength:o}=et(Hr,e,[])===void 0?oc:Vr,r=et(o,e,[]);return r===0?new Uint8Array(0):new Uint8Array(
et(t,e,[]),et(n,e,[]),r)}function zr(e){let t=typeof e=="object"?new Uint8Array(e):void 0;return t!==void 0&&et(Vr.buffer,t,[])===e?t:void 0}function an(e,t,n){let{id:o="",status:r=t?"primary":"",algorithm:i,key:a,keyEncoding:c}=wt(e,["id","status","algorithm","key","keyEncoding"],"a key","key");if(ke(
a)==="CryptoKey")return rc(a,{id:o,status:r,algorithm:i,keyEncoding:c},n);let l=on(a);if(a==null)throw new x("key","key is missing");if(l===void 0&&typeof a!="s\
tring")throw new x("key","key is neither a string nor a Uint8Array");if(c==="raw")throw new x("key","keyEncoding is not one of base64, base64url, hex, utf-8");if(l!==
void 0&&c!==void 0)throw new x("key","a key given as bytes has no keyEncoding");return{id:F(o,"id","key"),status:F(r,"status","key"),algorithm:F(i,"algorithm","\
key"),encoding:l!==void 0?"raw":F(c??"","keyEncoding","key"),key:l??a}}function rc(e,{id:t,status:n,algorithm:o,keyEncoding:r},i){if(i===void 0)throw new x("key",
"a CryptoKey is awaited: take '@evurl/edge/promise' for it");if(r!==void 0)throw new x("key","a CryptoKey has no keyEncoding");return{...{id:F(t,"id","key"),status:F(
n,"status","key"),algorithm:F(o,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(e,o,n))}}function sn(e){let{correlationId:t,redirect:n,air:o,fields:r}=wt(
e,["correlationId","redirect","air","fields"],"build","parameter");return t!==void 0&&F(t,"correlationId","parameter"),n!==void 0&&F(n,"redirect","parameter"),o!==
void 0&&rn(o,"air"),{correlationId:t,redirect:n,air:o,fields:r===void 0?[]:ic(r)}}function ic(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new x(
"parameter","fields are pairs of a name and a value");let t=[];for(let n of e){if(!Array.isArray(n)||n.length!==2)throw new x("parameter","fields are pairs of a\
 name and a value");let[o,r]=n;if(t.push([F(o,"a field's name","parameter"),F(r,"a field's value","parameter")]),t.length>65535)throw new x("size","too many fie\
lds")}return t}function ac(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new x("parameter","the requests are not a list");let t=[];for(let n of e)
try{t.push(sn(n))}catch(o){t.push(Wr(o,"parameter"))}return t}function pe(e,t){try{return t()}catch(n){throw Wr(n,e)}}function Wr(e,t){return e instanceof x?e:new x(
t,"what was passed cannot be read",{cause:e})}function sc(e){let{now:t,tolerance:n,anyAge:o=!1,phpSalts:r=!1,oldPayloads:i=!1}=wt(e,["now","tolerance","anyAge",
"phpSalts","oldPayloads"],"open","parameter");return{now:t===void 0?void 0:qr(ke(t)==="Date"?Date.prototype.getTime.call(t):t,"now")/1e3,tolerance:n===void 0?void 0:
qr(n,"tolerance"),anyAge:rn(o,"anyAge"),phpSalts:rn(r,"phpSalts"),oldPayloads:rn(i,"oldPayloads")}}var cn=(e={})=>pe("parameter",()=>sn(e)),ln=e=>pe("parameter",
()=>ac(e)),bt=(e={})=>pe("parameter",()=>sc(e));function rn(e,t){if(typeof e!="boolean")throw new x("parameter",`${t} is neither true nor false`);return e}var so=16384;
function Me(e){let t=F(e,"evurl","url");if(t.length>so)throw new x("size",`url at byte ${so}: longer than ${so} bytes`);return t}function F(e,t,n){if(typeof e!=
"string")throw new x(n,`${t} is not a string`);return e}function qr(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new x("parameter",`${t} is not a finit\
e number`);return e}function cc(e,t,n){if(e===null||typeof e!="object")throw new x(n,`${t} not an object`);let o=Object.getPrototypeOf(e);if(o!==null&&!lc(o))throw new x(
n,`${t} not a plain object`)}var lc=e=>Object.getPrototypeOf(e)===null&&Object.hasOwn(e,"isPrototypeOf"),uc=e=>Reflect.ownKeys(e).filter(t=>typeof t=="string");
function wt(e,t,n,o){cc(e,`the options of ${n} are`,o);let r=Object.create(null);for(let i of uc(e)){if(!t.includes(i))throw new x(o,`${n} takes ${t.join(", ")}\
, and nothing else`);r[i]=e[i]}return r}var ke=e=>Object.prototype.toString.call(e).slice(8,-1);var Gr="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",Jr=e=>ke(e)==="WebAssembly.Module";async function un(e){
try{return await e()}catch(t){throw new x("not_ready","the module cannot be had",{cause:t})}}var dc=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
Gr],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/experimental-vm-modules/,
"Jest has no import() by itself: start Node with --experimental-vm-modules, or transform it by Babel"],[/global scope/i,"this runtime allows no random numbers a\
t global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function co(e){if(e instanceof x)return e;let t=String(e),[,n]=dc.find(([o])=>o.
test(t));return new x("unsupported",n,{cause:e})}function tt(e,t){let n=globalThis;for(let o of e.split("."))n=n?.[o];if(n==null)throw new x("unsupported",`${e} is missing in this environment${t}`)}var Yr=", a\
s in Jest with jsdom: use Jest's environment node, or set it on globalThis from node:util",lo=()=>tt("TextEncoder",Yr),uo=()=>tt("TextDecoder",Yr),fo=()=>tt("cr\
ypto.getRandomValues",", and nothing else will do: in Node, set globalThis.crypto to webcrypto from node:crypto");function Zr(){tt("WebAssembly",", as in React \
Native and in iOS Lockdown Mode: build and open EVURLs on a server"),lo(),uo(),fo()}var he=0,xt=8,po=class extends Error{};function ti(e){let t=hc(),n=new Uint8Array(0),o=new DataView(n.buffer),r=()=>{if(n.length===0){let{buffer:a}=e();n=new Uint8Array(
a),o=new DataView(a)}return o},i=(a,c)=>{let l=r();return l.setUint32(a,0,!0),l.setUint32(c,0,!0),he};return{args_get:()=>he,args_sizes_get:i,environ_get:()=>he,
environ_sizes_get:i,clock_time_get(a,c,l){return fc(r(),l,(a===0?Date:globalThis.performance??Date).now()),he},random_get(a,c){return r(),t(n,a,c),he},fd_write(a,c,l,d){
let u=r(),_=0;for(let y=0;y<l;y++)_+=u.getUint32(c+8*y+4,!0);return u.setUint32(d,_,!0),he},poll_oneoff(a,c,l,d){let u=r();return l>0&&(u.setBigUint64(c,u.getBigUint64(
a,!0),!0),u.setUint16(c+8,he,!0),u.setUint8(c+10,u.getUint8(a+8))),u.setUint32(d,l>0?1:0,!0),he},sched_yield:()=>he,proc_exit(){throw new po("the module ended")},
fd_close:()=>xt,fd_fdstat_get:()=>xt,fd_fdstat_set_flags:()=>xt,fd_prestat_get:()=>xt,fd_prestat_dir_name:()=>xt}}function fc(e,t,n){let o=n*1e6,r=Math.floor(o/
4294967296);e.setUint32(t,o-r*4294967296,!0),e.setUint32(t+4,r,!0)}var pc=64,Xr=4096,Qr=65536;function hc(){let e,t=0,n=()=>{e?.fill(0),e=void 0},o=r=>{let i=e===
void 0?pc:Math.min(2*e.length,Xr);e===void 0&&Promise.resolve().then(n);let a=ei(new Uint8Array(Math.max(i,r)));return e?.fill(0),t=0,e=a};return(r,i,a)=>{if(a>
Xr){let l=r.subarray(i,i+a);for(let d=0;d<a;d+=Qr)ei(l.subarray(d,d+Qr));return}let c=e===void 0||e.length-t<a?o(a):e;for(let l=0;l<a;l++)r[i+l]=c[t],c[t++]=0}}
function ei(e){return fo(),crypto.getRandomValues(e)}var ni,oi,mc=(e,t)=>(ni===void 0&&lo(),(ni??=new TextEncoder).encodeInto(e,t)),ri=e=>(oi===void 0&&uo(),(oi??=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0})).
decode(e)),nt=class{#t;#e;#o;constructor(t,n,o){this.#t=t,this.#e=n,this.#o=o}get position(){return this.#e}set position(t){this.#e=t}#n(t){if(this.#o-this.#e<t)
throw new x("size","the request is longer than 65536 bytes")}u8(t){this.#n(1),this.#t[this.#e++]=t}u16(t){this.#n(2),this.#t[this.#e]=t,this.#t[this.#e+1]=t>>8,
this.#e+=2}f64(t){this.#n(8),new DataView(this.#t.buffer,this.#t.byteOffset).setFloat64(this.#e,t,!0),this.#e+=8}text(t,n){let o=this.#t,r=this.#e;this.#n(2+t.length),
this.#e+=2,this.#r(t,n);let i=this.#e-r-2;if(i>65535)throw new x("size",`${n} is longer than 65535 bytes`);o[r]=i,o[r+1]=i>>8}raw(t,n){this.#n(t.length),this.#r(
t,n)}#r(t,n){let o=this.#t,r=t.length,i=this.#e,a=0;for(;a<r;a++){let c=t.charCodeAt(a);if(c>127)break;o[i++]=c}if(a<r){let c=t.slice(a);if(!_c(c))throw new x("\
parameter",`${n} has a lone surrogate`);let{read:l,written:d}=mc(c,o.subarray(i,this.#o));if(l<c.length)throw new x("size","the request is longer than 65536 byt\
es");i+=d}this.#e=i}bytes(t){this.#n(t.length),this.#t.set(t,this.#e),this.#e+=t.length}blob(t,n){if(t.length>65535)throw new x("size",`${n} is longer than 6553\
5 bytes`);this.u16(t.length),this.bytes(t)}},kt=class{#t;#e;#o;constructor(t,n,o){this.#t=t,this.#e=n,this.#o=n+o}#n(t){let n=this.#e;if(this.#e+=t,this.#e>this.#o)
throw new RangeError("a message that ends early");return n}u8(){return this.#t[this.#n(1)]}u16(){let t=this.#n(2);return this.#t[t]|this.#t[t+1]<<8}u32(){return this.
u16()+this.u16()*65536}f64(){let t=this.#n(8);return new DataView(this.#t.buffer,this.#t.byteOffset).getFloat64(t,!0)}text(){let t=this.u16(),n=this.#n(t);return yc(
this.#t,n,n+t)}skip(t){return this.#n(this.u16()),t}blob(){let t=this.u16(),n=this.#n(t);return this.#t.slice(n,n+t)}rest(){return this.#t.slice(this.#n(this.#o-
this.#e),this.#o)}},gc=24;function yc(e,t,n){if(n-t<=gc){let o="";for(let r=t;r<n;r++){let i=e[r];if(i>127)return ri(e.subarray(t,n));o+=String.fromCharCode(i)}
return o}return ri(e.subarray(t,n))}var _c="isWellFormed"in String.prototype?e=>e.isWellFormed():e=>!/\p{Surrogate}/u.test(e);var ii=3,ai=65536,vc=0,St=class{number=++vc;exports;accounts=new WeakMap;opened=0;#t=!1;#e;#o;#n=new Uint8Array(0);constructor(t){let n=ti(()=>this.exports.memory),
o=new WebAssembly.Instance(t,{wasi_snapshot_preview1:n});if(this.exports=o.exports,typeof this.exports.evurl_abi_version!="function")throw new x("unsupported","\
this is not the EVURL module");this.exports._initialize();let r=this.exports.evurl_abi_version();if(r!==ii)throw new x("unsupported",`the module speaks version ${r}\
 of the ABI, and this bridge ${ii}`);this.#e=this.exports.evurl_in(),this.#o=this.exports.evurl_out()}#r(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#r().length}writer(){return new nt(this.#r(),this.#e,this.#e+ai)}get dead(){return this.#t}call(t,n,o){return this.#a(
this.#i(t,n,o))}open(t){let n=this.#i("evurl_account",t);return n<0&&this.#a(n),this.opened++,n}rotateAt(t){this.#t=!0;let n=this.exports.evurl_account_rotate_at(
t);return this.#t=!1,n}close(t){this.#t=!0,this.exports.evurl_account_close(t),this.#t=!1,this.opened--}#i(t,n,o){let r=n.position-this.#e;this.#t=!0;let i=o===
void 0?this.exports[t](this.#e,r):this.exports[t](o,this.#e,r);return this.#t=!1,i}#a(t){let n=this.#r();if(t>=0)return new kt(n,this.#o,t);throw new x(xe[-t-1]??
"internal",new kt(n,this.#o,ai).text())}wipe(){this.#r().fill(0)}};var ho,At,ot,bc=16<<20,wc=4e3;function si(e){return ot??=e().then(t=>{At=new St(t),ho=t}).catch(t=>{throw ot=void 0,co(t)}),ot}var ci=()=>ot!==void 0;async function li(){
if(ot===void 0)throw ui();return ot}var ui=()=>new x("not_ready","call init() first, and await it; or call an asynchronous function, which does");function ee(e){
let t=xc();try{let n=e(t);return(t.size>bc||t.opened>=wc)&&dn(t),n}catch(n){let o=n instanceof x;throw o&&n.code!=="internal"&&!t.dead||(dn(t),o)?n:new x("inter\
nal","the module stopped; the next call gets a new instance",{cause:n})}}var di=()=>At;function xc(){if(ho===void 0)throw ui();try{return At??=new St(ho)}catch(e){
throw co(e)}}function dn(e){At===e&&(At=void 0),e.wipe()}var te={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},$t={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},kc=65536;
function fi(e,t){let n=wt(e,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account");Sc(n);let{endpoint:o="",clientAccessKey:r="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new x("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new x("account","redirects is not a\
 list");let a=[...n.keys],c=[...n.redirects??[]];if(n.redirects!==void 0&&c.length===0)throw new x("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new x("account","saltLength is 12 or 16");let l=new Uint8Array(kc);try{let d=new nt(l,0,l.length);
d.text(F(o,"endpoint","account"),"endpoint"),d.text(F(r,"clientAccessKey","account"),"clientAccessKey"),d.u8(i),d.u16(Math.min(a.length,65535));for(let u of a)mo(
d,an(u,a.length===1,t));d.u16(Math.min(c.length,65535));for(let u of c)d.text(F(u,"redirects","account"),"redirects");return l.slice(0,d.position)}catch(d){throw d instanceof
x&&d.code==="size"?new x("account",d.detail):d}finally{l.fill(0)}}function Sc(e){if("redirects"in e&&e.redirects===void 0)throw new x("account","redirects is un\
defined, which would allow every redirect; leave it out for that");for(let t of["endpoint","clientAccessKey"])if(t in e&&(e[t]===void 0||e[t]===""))throw new x(
"account",`${t} is ${e[t]===""?"empty":"undefined"}, which would open EVURLs of every ${t}; leave it out for that`)}function mo(e,{id:t,status:n,algorithm:o,encoding:r,
key:i}){e.text(t,"id"),e.text(n,"status"),e.text(o,"algorithm"),e.text(r,"keyEncoding"),typeof i=="string"?e.text(i,"key"):e.blob(i,"key")}function Et(e,{correlationId:t,
redirect:n,air:o,fields:r}){e.u8((t===void 0?0:te.correlationId)|(n===void 0?0:te.redirect)|(o===void 0?0:te.air)|(o===!0?te.airTrue:0)),e.text(t??"","correlati\
onId"),e.text(n??"","redirect"),e.u16(r.length);for(let[i,a]of r)e.text(i,"a field's name"),e.text(a,"a field's value")}var Ac=128;function pi(e,t,n){let o=e.position;
e.u16(0);let r=e.position,i=0;try{for(;i<Ac&&n+i<t.length;i++){let a=t[n+i];if(a instanceof x)break;Et(e,a),r=e.position}}catch(a){if(i===0)throw a}e.position=o,
e.u16(i),e.position=r}function hi(e,t,n){let o=e.u16();if(o===0)throw new RangeError("nothing was built");for(let r=0;r<o;r++){let i=e.u8();t.push(i===0?n(t.length):
{error:new x(xe[i-1]??"internal",e.text())})}}function mi(e,t,{now:n,tolerance:o,anyAge:r,phpSalts:i,oldPayloads:a}){e.u8((r?$t.anyAge:0)|(n===void 0?0:$t.now)|
(o===void 0?0:$t.tolerance)|(i?$t.phpSalts:0)|(a?$t.oldPayloads:0)),e.f64(n??0),e.f64(o??0),e.text(t,"evurl")}function gi(e){let t=e.u8(),n=new Date(e.f64()*1e3),
o=e.text(),r=e.text(),i=e.text(),a=e.text(),c=e.text(),l=[];for(let d=e.u16();d>0;d--)l.push([e.text(),e.text()]);return{correlationId:o,timestamp:n,nonce:r,fields:l,
...yi(t,i),authenticated:(t&te.authenticated)!==0,freshness:(t&te.checked)!==0?"checked":(t&te.advisory)!==0?"advisory":"unchecked",algorithm:a,keyId:c}}function yi(e,t){
return{...(e&te.redirect)!==0&&{redirect:t},...(e&te.air)!==0&&{air:(e&te.airTrue)!==0}}}function fn(e){let t=e.u8(),n=e.text(),o=e.text(),r=e.blob(),i=e.text(),
a=e.text(),c=[];for(let l=e.u16();l>0;l--)c.push($c(e));return{endpoint:n,clientAccessKey:o,...(t&te.data)!==0&&{data:r},cipherSalt:i,...yi(t,a),lints:c}}function $c(e){
let t=xe[e.u8()-1],n=e.u32();return{name:e.text(),code:t,where:e.text(),offset:n,what:e.text(),cure:e.text()}}var pn,yo,hn,mn,gn,go,yn=e=>pe("account",()=>fi(e)),Se=class{#t;#e;#o=0;#n=0;constructor(t){this.#t=t,this.#e={message:t},typeof FinalizationRegistry=="function"&&
(go??=new FinalizationRegistry(_i),go.register(this,this.#e,this));try{this.#n=ee(n=>n.rotateAt(this.#r(n)))}catch(n){throw this.close(),n}}static{pn=t=>typeof t==
"object"&&t!==null&&#t in t,yo=(t,n)=>t.#r(n),hn=(t,n)=>t.#i(n),mn=(t,n)=>t.#l(n),gn=(t,n,o)=>t.#c("evurl_open",n,o,gi)}#r(t){if(this.#t===void 0)throw new x("a\
ccount","the account is closed");let n=t.accounts.get(this);if(n!==void 0)return n;let o=t.writer();o.bytes(this.#t);let r=t.open(o);return t.accounts.set(this,
r),this.#e.instance=t.number,this.#e.handle=r,r}build(t){return _o(this,t)}#i(t){return ee(n=>{let o=this.#r(n),r=n.writer();return Et(r,t),this.#a(n.call("evur\
l_build",r,o),t)})}#a(t,{correlationId:n}){let r={evurl:t.text(),correlationId:n===void 0?t.text():t.skip(n)};return++this.#o>=this.#n&&this.#n>0&&(r.warning="r\
otate-key"),r}buildMany(t){return vo(this,t)}#l(t){ee(r=>this.#r(r));let n=[],o=!1;for(;n.length<t.length;){let r=t[n.length];if(r instanceof x)n.push({error:r});else if(o){
let i=this.#s(r);if(n.push(i),i.error?.code==="unsupported")for(;n.length<t.length;)n.push(i)}else try{ee(i=>this.#u(i,t,n))}catch(i){o=i.code==="internal",o||n.
push(this.#s(r))}}return n}#s(t){try{return this.#i(t)}catch(n){return{error:n}}}#u(t,n,o){let r=this.#r(t),i=t.writer();pi(i,n,o.length);let a=t.call("evurl_bu\
ild_many",i,r);hi(a,o,c=>this.#a(a,n[c]))}get count(){return this.#o}open(t,n){return bo(this,t,n)}inspect(t,n){return me(this).#c("evurl_account_inspect",Me(t),
bt(n),fn)}#c(t,n,o,r){return ee(i=>{let a=this.#r(i),c=i.writer();return mi(c,n,o),r(i.call(t,c,a))})}close(){me(this),this.#t!==void 0&&(this.#t=void 0,go?.unregister(
this),_i(this.#e))}toJSON(){return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(Se.prototype,Symbol.dispose,{value:Se.prototype.close,configurable:!0,
writable:!0});function _i({message:e,instance:t,handle:n}){e.fill(0);let o=di();if(!(o===void 0||o.number!==t||n===void 0))try{o.close(n)}catch{dn(o)}}function me(e){
if(!pn(e))throw new x("account","this is no account, or a proxy of one, or of another copy of the package");return e}var _o=(e,t)=>hn(me(e),cn(t)),vo=(e,t)=>mn(
me(e),ln(t)),bo=(e,t,n)=>gn(me(e),Me(t),bt(n));var wo=e=>new Se(yn(e)),Ae=e=>{let t=Me(e);return ee(n=>{let o=n.writer();return o.raw(t,"evurl"),fn(n.call("evurl_inspect",o))})};function vi(e,t){let n=a=>(ci()&&new Promise(c=>c(a)).catch(()=>{}),si(async()=>(Zr(),a===void 0&&t?t():e(a)))),o=t===void 0?li:n;async function r(a,c){if(pn(a))
return c(a);typeof a?.build=="function"&&me(a);let l=await i(a);try{return c(l)}finally{l.close()}}async function i(a){let c=yn(a);try{await o()}catch(l){throw c.
fill(0),l}return new Se(c)}return{init:n,accountAsync:i,async buildAsync(a,c){let l=cn(c);return r(a,d=>hn(d,l))},async buildManyAsync(a,c){let l=ln(c);return r(
a,d=>mn(d,l))},async openAsync(a,c,l){let d=Me(c),u=bt(l);return r(a,_=>gn(_,d,u))},async inspectAsync(a){return await o(),Ae(a)}}}var bi=e=>e%1*4294967296|0;function Ec(){let e=new Int32Array(64),t=new Int32Array(8);for(let n=2,o=0;o<64;n++){let r=2;for(;n%r!==0;)r++;r<n||(o<8&&(t[o]=bi(Math.
sqrt(n))),e[o++]=bi(Math.cbrt(n)))}return{k:e,h:t}}var le=(e,t)=>e>>>t|e<<32-t;function wi(e){let{k:t,h:n}=Ec(),o=new Int32Array(64),r=new Uint8Array(e.length+72&
-64);r.set(e),r[e.length]=128;let i=new DataView(r.buffer);i.setUint32(r.length-8,e.length/2**29),i.setUint32(r.length-4,e.length<<3);for(let c=0;c<r.length;c+=
64){for(let l=0;l<16;l++)o[l]=i.getInt32(c+4*l);Cc(n,o,t)}let a=new DataView(new ArrayBuffer(32));for(let c=0;c<8;c++)a.setInt32(4*c,n[c]);return new Uint8Array(
a.buffer)}function Cc(e,t,n){for(let y=16;y<64;y++){let f=t[y-15],b=t[y-2];t[y]=t[y-16]+(le(f,7)^le(f,18)^f>>>3)+t[y-7]+(le(b,17)^le(b,19)^b>>>10)}let[o,r,i,a,c,
l,d,u]=e;for(let y=0;y<64;y++){let f=u+(le(c,6)^le(c,11)^le(c,25))+(c&l^~c&d)+n[y]+t[y],b=(le(o,2)^le(o,13)^le(o,22))+(o&r^o&i^r&i);u=d,d=l,l=c,c=a+f|0,a=i,i=r,
r=o,o=f+b|0}let _=[o,r,i,a,c,l,d,u];for(let y=0;y<8;y++)e[y]+=_[y]}var _n="cc0f9ae44c86c028d9b6eb5790e55313beb285dfac57d4009d2f0b43bc31b633";async function ki(e,t=_n){let n=await un(async()=>e);if(n===void 0)throw new x("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await xi(n):ke(n)==="URL"&&(n=await xi(String(n))),typeof n?.arrayBuffer=="function"){let r=n;if(r.ok===!1)throw new x("not_ready",`the module was no\
t served: status ${r.status}`);n=await un(()=>r.arrayBuffer())}if(Jr(n))return n;let o=Tc(n);return await Oc(o,t),WebAssembly.compile(o)}function Tc(e){let t=ke(
e)==="ArrayBuffer"||ke(e)==="SharedArrayBuffer",n=ao(e)??(t?zr(e):void 0);if(n!==void 0)return new Uint8Array(n);throw new x("unsupported","the source is no mod\
ule, bytes, Response or URL")}async function Oc(e,t){let{subtle:n}=globalThis.crypto??{},o=n?new Uint8Array(await n.digest("SHA-256",e)):wi(e);if(Array.from(o,r=>r.
toString(16).padStart(2,"0")).join("")!==t)throw new x("unsupported","the bytes are not the module of this package: their SHA-256 is another")}function xi(e){let t=e.
startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return t||tt("fetch",": pass init() the bytes of the module"),un(()=>t?t.promises.readFile(
new URL(e)):fetch(e))}var{init:vn,accountAsync:Ic,buildAsync:Rc,buildManyAsync:Pc,openAsync:Fc,inspectAsync:Lc}=vi(ki);var ue={};$r(ue,{build:()=>Uc,open:()=>Dc,seal:()=>Mc});function Si({cipherSalt:e,nonce:t,timestamp:n}){return{cipherSalt:F(e,"cipherSalt","parameter"),nonce:F(t,"nonce","parameter"),timestamp:F(n,"timestamp","parame\
ter")}}function Uc(e,t,n){let o=me(e),r=pe("parameter",()=>sn(t)),{cipherSalt:i,nonce:a,timestamp:c}=pe("parameter",()=>Si(n));return ee(l=>{let d=yo(o,l),u=l.writer();
u.text(i,"cipherSalt"),u.text(a,"nonce"),u.text(c,"timestamp"),Et(u,r);let _=l.call("evurl_testing_build",u,d);return{evurl:_.text(),correlationId:_.text(),payload:_.
text(),data:_.text()}})}function Mc(e,t,n){return Ai("evurl_testing_seal",e,t,n)}function Dc(e,t,n){return Ai("evurl_testing_open",e,t,n)}function Ai(e,t,n,o){let r=pe(
"key",()=>an(t,!0));F(n,"cipherSalt","parameter");let i=on(o);if(i===void 0)throw new x("parameter","the text is not a Uint8Array");return ee(a=>{let c=a.writer();
return mo(c,r),c.text(n,"cipherSalt"),c.blob(i,"the text"),a.call(e,c).rest()})}var rt=({algorithm:e,key:t,keyEncoding:n})=>({algorithm:e,key:t.trim(),keyEncoding:n});function ko(e){let t=e.redirects.split(`
`).map(n=>n.trim()).filter(n=>n!=="");return{...e.endpoint!==""&&{endpoint:e.endpoint.trim()},...e.clientAccessKey!==""&&{clientAccessKey:e.clientAccessKey.trim()},
keys:[rt(e)],...t.length>0&&{redirects:t},...e.algorithm.includes("/GCM/")&&e.saltLength!==12&&{saltLength:e.saltLength}}}function K(e,t){let n=wo(ko(e));try{return t(
n)}finally{n.close()}}function q(e){try{return{value:e()}}catch(t){if(t instanceof x)return{error:t};throw t}}var $e=["AES/GCM/NoPadding","AES/CTR/NoPadding","A\
ES/CBC/PKCS5Padding"],Ct=e=>e.includes("/GCM/");var bn,z,So,$i,Nc=Object.is,Ao=0,Li=[],$o=[],U=E,Ei=U.__b,Ci=U.__r,Ti=U.diffed,Oi=U.__c,Ii=U.unmount,Ri=U.__;function Ui(e,t){U.__h&&U.__h(z,e,Ao||t),Ao=0;var n=z.
__H||(z.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ne(e,t){var n=Ui(bn++,3);!U.__s&&Mi(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,z.__H.__h.push(n))}function Ee(e){return Ao=5,Ce(function(){return{current:e}},[])}function Ce(e,t){var n=Ui(bn++,7);return Mi(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Bc(){var e;do{for(;e=$o.shift();)try{Tt(e)}catch(n){U.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Li.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Tt),t.__h.
some(Eo),t.__h=[]}catch(n){t.__h=[],U.__e(n,e.__v)}}}while($o.length)}U.__b=function(e){z=null,Ei&&Ei(e)},U.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),
Ri&&Ri(e,t)},U.__r=function(e){Ci&&Ci(e),bn=0;var t=(z=e.__c).__H;t&&(So==z?z.__h=[]:(t.__h.some(Tt),t.__h.some(Eo),bn=0),t.__h=[],t.__.some(function(n){n.__N&&
(n.__=n.__N),n.u=n.__N=void 0})),So=z},U.diffed=function(e){Ti&&Ti(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Fi(Li.push(t)),t.__H.__.some(function(n){n.u&&(n.
__H=n.u)})),So=z=null},U.__c=function(e,t){t.some(function(n){try{n.__h.some(Tt),n.__h=n.__h.filter(function(o){return!o.__||Eo(o)})}catch(o){n.__h=[function(){
throw o}]}}),Oi&&Oi(e,t)},U.unmount=function(e){Ii&&Ii(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&
(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Fi($o.push(r))}else Tt(r)}catch(i){t=i}}),o.__H=void 0,t&&U.__e(t,o.__v))};var Pi=typeof requestAnimationFrame==
"function";function jc(e){var t,n=function(){clearTimeout(o),Pi&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Pi&&(t=requestAnimationFrame(n))}function Fi(e){
e!=1&&$i==U.requestAnimationFrame||(($i=U.requestAnimationFrame)||jc)(Bc)}function Tt(e){var t=z,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),z=t}function Eo(e){
var t=z;e.__c=e.__(),z=t}function Mi(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Nc(n,e[o])})}var Kc=Symbol.for("preact-signals");function Sn(){if(ge>1)ge--;else{var e,t=!1;for((function(){var r=xn;for(xn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();It!==void 0;){var n=It;for(It=void 0,wn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Ni(n))try{n.
c()}catch(r){t||(e=r,t=!0)}n=o}}if(wn=0,ge--,t)throw e}}function To(e){if(ge>0)return e();Co=++Hc,ge++;try{return e()}finally{Sn()}}var Ot,I=void 0;function Rt(e){
var t=I,n=Ot;I=void 0,Ot=void 0;try{return e()}finally{I=t,Ot=n}}var It=void 0,ge=0,wn=0,Hc=0,Co=0,xn=void 0,kn=0;function Di(e){if(I!==void 0){var t=e.n;if(t===
void 0||t.t!==I)return t={i:0,S:e,p:I.s,n:void 0,t:I,e:void 0,x:void 0,r:t},I.s!==void 0&&(I.s.n=t),I.s=t,e.n=t,32&I.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==
void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=I.s,t.n=void 0,I.s.n=t,I.s=t),t}}function M(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=
t?.watched,this.Z=t?.unwatched,this.name=t?.name}M.prototype.brand=Kc;M.prototype.h=function(){return!0};M.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.
e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Rt(function(){var o;(o=t.W)==null||o.call(t)}))};M.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,
o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Rt(function(){var r;(r=t.Z)==null||r.call(t)}))}};M.prototype.
subscribe=function(e){var t=this;return oe(function(){var n=t.value;Rt(function(){return e(n)})},{name:"sub"})};M.prototype.valueOf=function(){return this.value};
M.prototype.toString=function(){return this.value+""};M.prototype.toJSON=function(){return this.value};M.prototype.peek=function(){var e=this;return Rt(function(){
return e.value})};Object.defineProperty(M.prototype,"value",{get:function(){var e=Di(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){
if(wn>100)throw new Error("Cycle detected");(function(n){ge!==0&&wn===0&&n.l!==Co&&(n.l=Co,xn={S:n,v:n.v,i:n.i,o:xn})})(this),this.v=e,this.i++,kn++,ge++;try{for(var t=this.
t;t!==void 0;t=t.x)t.t.N()}finally{Sn()}}}});function $(e,t){return new M(e,t)}function Ni(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.
i)return!0;return!1}function Bi(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function ji(e){
for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=
n}function De(e,t){M.call(this,void 0,t),this.x=e,this.s=void 0,this.g=kn-1,this.f=4}De.prototype=new M;De.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;
if((36&this.f)==32||(this.f&=-5,this.g===kn))return!0;if(this.g=kn,this.f|=1,this.i>0&&!Ni(this))return this.f&=-2,!0;var e=I;try{Bi(this),I=this;var t=this.x();
(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return I=e,ji(this),this.f&=-2,!0};De.prototype.S=function(e){
if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}M.prototype.S.call(this,e)};De.prototype.U=function(e){if(this.t!==void 0&&(M.prototype.
U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};De.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==
void 0;e=e.x)e.t.N()}};Object.defineProperty(De.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Di(this);if(this.h(),e!==void 0&&
(e.i=this.i),16&this.f)throw this.v;return this.v}});function Ne(e,t){return new De(e,t)}function Ki(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ge++;var n=I;
I=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Oo(e),o}finally{I=n,Sn()}}}function Oo(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Ki(e)}function Vc(e){
if(I!==this)throw new Error("Out-of-order effect");ji(this),I=e,this.f&=-2;try{8&this.f&&Oo(this)}finally{Sn()}}function it(e,t){this.x=e,this.j=void 0,this.s=void 0,
this.u=void 0,this.f=32,this.name=t?.name,Ot&&Ot.push(this)}it.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==
"function"&&(this.j=t)}finally{e()}};it.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Ki(this),Bi(this),ge++;var e=I;
return I=this,Vc.bind(this,e)};it.prototype.N=function(){2&this.f||(this.f|=2,this.u=It,It=this)};it.prototype.d=function(){this.f|=8,1&this.f||Oo(this)};it.prototype.
dispose=function(){this.d()};function oe(e,t){var n=new it(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Hi,Ft,An,zc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Vi=[];oe(function(){Hi=this.N})();function at(e,t){E[e]=t.bind(null,E[e]||function(){})}function Pt(e){if(An){var t=An;An=void 0,t()}An=e&&e.S()}function zi(e){
var t=this,n=e.data,o=H(n);o.name="ReactiveDom",o.value=n;var r=Ce(function(){for(var c=t,l=t.__v;l=l.__;)if(l.__c){l.__c.__$f|=4;break}var d=Ne(function(){var f=o.
value.value;return f===0?0:f===!0?"":f||""}),u=Ne(function(){return!Array.isArray(d.value)&&!Qn(d.value)}),_=oe(function(){if(this.N=qi,u.value){var f=d.value;c.
__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=f)}}),y=t.__$u.d;return t.__$u.d=function(){_(),y.call(this)},[u,d]},[]),i=r[0],a=r[1];return i.value?a.
peek():a.value}zi.displayName="ReactiveTextNode";Object.defineProperties(M.prototype,{constructor:{configurable:!0,value:Pr(C,null).constructor},type:{configurable:!0,
value:zi},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});at("__b",function(e,t){if(Pt(),
Ft=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof M&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});
at("__r",function(e,t){if(e(t),t.type!==C){Pt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return oe(function(){a=this},{name:i}),
a.c=r,a})((function(r){return function(){var i;zc&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||
t.type.name:""))),Ft=o,Pt(n)}});at("__e",function(e,t,n,o){Pt(),Ft=void 0,e(t,n,o)});at("diffed",function(e,t){Pt(),Ft=void 0;var n;if(typeof t.type=="string"&&
(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var c=i[a];c===void 0||o&&a in o||(c.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var l in o){var d=i[l],
u=o[l];d===void 0?(d=qc(n,l,u,r),i[l]=d):d.o(u,r)}}}e(t)});function qc(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=$(n);return{o:function(a,c){i.value=a,
o=c},d:oe(function(){this.N=qi;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}at("unm\
ount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var c=t.props;
for(var l in a)c[l]=a[l]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var u=d.__$u;u&&(d.__$u=void 0,u.d())}}e(t)});at("__h",function(e,t,n,o){o<3&&(t.__$f|=2),
e(t,n,o)});Qe.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.
u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!==
"__source"&&e[a]!==this.props[a])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};function H(e,t){return Ce(function(){return $(e,t)},[])}function $n(e,t){
var n=Ee(e);return n.current=e,Ft.__$f|=4,Ce(function(){return Ne(function(){return n.current()},t)},[])}var Wc=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Gc(){To(function(){for(var e;e=Vi.shift();)Hi.call(e)})}function qi(){Vi.push(this)===1&&(E.requestAnimationFrame||Wc)(Gc)}var Lt=$([]),Wi=e=>{e.length>0&&(Lt.value=[...Lt.value,...e].slice(-5e3))},Jc=e=>/^(https?|file|wss?|ftp):/.test(e),Gi=new Set;function Ji(){let e=t=>Wi(t.getEntries().
map(n=>n.name).filter(n=>Jc(n)&&!Gi.has(n)));new PerformanceObserver(e).observe({type:"resource",buffered:!0})}function Yi(e){let t=new EventSource(e);return Gi.
add(t.url),t.addEventListener("open",()=>Wi([t.url])),t}var Zi={base64:e=>/^[A-Za-z0-9+/]*={0,2}$/.test(e)&&e.length%4===0?atob(e).length:void 0,base64url:e=>/^[A-Za-z0-9_-]*={0,2}$/.test(e)?Math.floor(e.replace(/=+$/,
"").length*3/4):void 0,hex:e=>/^([0-9A-Fa-f]{2})*$/.test(e)?e.length/2:void 0,"utf-8":e=>new TextEncoder().encode(e).length},Ke=Object.keys(Zi),Be=e=>e===16||e===
24||e===32,je=(e,t)=>Zi[t](e.trim());function Xi(e,t){if(e.trim()==="")return"no key yet";let n=je(e,t),i=(Be(n)?["hex"]:Ke).filter(c=>c!==t&&Be(je(e,c))).map(c=>`\
as ${c} it has ${je(e,c)}`).join(", ");if(n===void 0)return`not ${t}${i&&`; ${i}`}`;let a=`${n} ${n===1?"byte":"bytes"}`;return Be(n)?`${a}: AES-${8*n}${i&&` (${i}\
)`}`:`${a}; AES takes 16, 24 or 32${i&&`; ${i}`}`}var Yc=/(?:\p{Nd}[^\p{L}\p{N}]{0,3}){8,}/u;function Zc(e){for(let t=0;t<3;t++)try{e=decodeURIComponent(e)}catch{return e}return e}var Xc=e=>e.replace(/^https?:\/\/[^/?#]*/,
"").replace(/(?<=[?&](?:data|cipherSalt)=)[^&#]*/g,""),Qc=e=>Yc.test(Zc(e));function ea({tab:e,account:t,request:n,opening:o},r){let i=[["tab",e],["algorithm",t.
algorithm],["keyEncoding",t.keyEncoding]];t.saltLength!==12&&i.push(["saltLength",String(t.saltLength)]);let a=["key"];if(!r)return{shared:i,left:a};let c=(l,d,u=d)=>{
d!==""&&(Qc(u)?a.push(`${l}, which may have a phone number in it`):i.push([l,d]))};if(e==="open")c("evurl",o.evurl.trim(),Xc(o.evurl));else for(let l of["correl\
ationId","redirect","air","fields"])c(l,n[l]);return{shared:i,left:a}}var ta=e=>`#${e.map(([t,n])=>`${t}=${encodeURIComponent(n)}`).join("&")}`,el=32768,Qi={tab:e=>[
"build","open","flow","engines"].includes(e),algorithm:e=>$e.includes(e),keyEncoding:e=>Ke.includes(e),saltLength:e=>e==="12"||e==="16",correlationId:e=>e.length<=
80,redirect:e=>e.length<=4096,air:e=>e==="true"||e==="false",fields:e=>e.length<=4096,evurl:e=>e.length<=2e4};function na(e){let t={};if(e.length>el)return t;for(let n of e.
replace(/^#/,"").split("&")){let o=n.indexOf("="),r=n.slice(0,Math.max(0,o));if(Object.hasOwn(Qi,r))try{let i=decodeURIComponent(n.slice(o+1));Qi[r](i)&&(t[r]=i)}catch{}}
return t}var tl=new TextEncoder,oa=e=>tl.encode(e).length,En=e=>e.match(/%[0-9A-Fa-f]{2}|[^]/gu)??[];function ra(e,t){let n=Math.floor(e*6/8);return n<t?{from:n,to:Math.
min(t,Math.ceil((e*6+6)/8))}:{}}function ia(e,t){return e.map((n,o)=>({text:n,part:"data",...ra(o,t)}))}function Io(e,t,n=[]){let o=[],r=0,i=(u,_={})=>{u!==""&&
(o.push({text:u,at:r,size:oa(u),..._}),r+=oa(u))},a=(u,_)=>{for(let y of En(u))i(y,{part:_})},c=e.indexOf("?"),l=c<0?e:e.slice(0,c),d=l.lastIndexOf("/")+1;return i(
l.slice(0,d),{part:"endpoint"}),i(l.slice(d),{part:"clientAccessKey"}),c>=0&&(i("?"),e.slice(c+1).split("&").forEach((u,_)=>{_>0&&i("&");let y=u.indexOf("="),f=y<
0?u:u.slice(0,y);if(i(f),y<0)return;i("=");let b=u.slice(y+1),h=En(b);f==="data"&&t!==void 0&&h.length===4*Math.ceil(t/3)?h.forEach((p,g)=>i(p,{part:"data",...ra(
g,t)})):a(b,f)})),ca(o,n.filter(u=>u.where!=="payload"))}var Cn=e=>e.includes("/CBC/");function Ut(e,t,n=1){return Cn(e)?{from:16*Math.floor(t/16),to:16*Math.ceil(
(t+n)/16)}:{from:t,to:t+n}}var Tn=e=>e.toString(16).padStart(2,"0"),nl=e=>e>32&&e<127;function aa(e,t,n,o=[]){let r=!0,i=Array.from(t,(c,l)=>{let d=nl(c)?String.
fromCharCode(c):"\xB7";return d==="&"?r=!0:d==="="&&(r=!1),{text:d,...r&&{part:"name"},at:l,size:1,...Ut(e,l)}}),a=Cn(e)?n-t.length:0;for(let c=t.length;c<t.length+
a;c++)i.push({text:` ${Tn(a)}`,part:"padding",at:c,size:1,...Ut(e,c)});return ca(i,o.filter(c=>c.where==="payload"))}function sa(e,t){let n=e.includes("/GCM/")?
t.length-16:t.length;return Array.from(t,(o,r)=>({text:Tn(o),part:r<n?"data":"tag",at:r,size:1,from:r,to:r+1}))}var Mt=e=>Array.from(e,t=>String.fromCharCode(t)).
join("");function Ro(e){let t=[],n=0;for(let o of Mt(e).split("&")){let r=o.indexOf("=");t.push({name:r<0?"":o.slice(0,r),value:o.slice(r+1),at:n,size:o.length}),
n+=o.length+1}return t}function ca(e,t){for(let{offset:n}of t){let o=e.find(r=>n<r.at+r.size)??e.at(-1);o!==void 0&&(o.bad=!0)}return e}function Po(e,t){return t===
void 0?!1:t.from!==void 0?e.from!==void 0&&e.from<t.to&&t.from<e.to:e.part!==void 0&&e.part===t.part}var st=e=>btoa(Mt(e)),ct=()=>st(crypto.getRandomValues(new Uint8Array(16)));function Fo(e,t,n){let o={...n,anyAge:!0,phpSalts:!0,oldPayloads:!0},r=[e.keyEncoding,...Ke.filter(i=>i!==e.keyEncoding)].filter(i=>Be(je(e.key,i)));for(let i of r)
for(let a of $e){let{value:c}=q(()=>K({...e,algorithm:a,keyEncoding:i},l=>l.open(t,o)));if(c!==void 0)return{algorithm:a,keyEncoding:i}}}var la={"AES/GCM/NoPadding":"GCM: byte by byte, and a tag of 16 bytes behind, by which any change is noticed.","AES/CTR/NoPadding":"CTR: byte by byte, and nothi\
ng by which a change would be noticed.","AES/CBC/PKCS5Padding":"CBC: in blocks of 16 bytes, the last one filled up, and nothing by which a change would be notic\
ed."};function ua(e,t){let{data:n,cipherSalt:o}=Ae(t),r=ue.open(rt(e),o,n),i=pa(e.algorithm,t,n,r,[]);return[{id:"request",title:"Account and request",note:"Cor\
relation id, the time in UTC and a random nonce, your fields behind them; the account\u2019s endpoint and keys; a random salt.",state:"done",rows:ol(e.algorithm,
r,Ae(t))},{...i.payload,note:"Names and values, percent-encoded, in this order. This is what is encrypted."},{...i.cipher,note:la[e.algorithm],rows:[da(o)]},{...i.
base64,note:"Four characters for three bytes: the standard alphabet, with padding."},{...i.url,note:"+ / = percent-encoded. redirect and air stand outside the e\
ncryption."}]}function ol(e,t,n){return[...Ro(t).map(o=>({name:o.name,value:o.value,...Ut(e,o.at,o.size)})),...fa(n)]}var da=e=>({name:"cipherSalt",value:`${e}:\
 ${new TextEncoder().encode(e).length} bytes, which are the IV`,part:"cipherSalt"});function fa({endpoint:e,clientAccessKey:t,cipherSalt:n,redirect:o,air:r}){let i=[
{name:"endpoint",value:e,part:"endpoint"},{name:"clientAccessKey",value:t,part:"clientAccessKey"},{name:"cipherSalt",value:n,part:"cipherSalt"}];return o!==void 0&&
i.push({name:"redirect",value:o,part:"redirect"}),r!==void 0&&i.push({name:"air",value:String(r),part:"air"}),i}function pa(e,t,n,o,r){let i=n&&st(n);return{payload:{
id:"payload",title:"Payload",state:"done",kind:"text",copy:o&&Mt(o),length:o&&`${o.length} bytes${Cn(e)?`, and ${n.length-o.length} of padding`:""}`,cells:o&&aa(
e,o,n.length,r)},cipher:{id:"cipher",title:"Ciphertext",state:"done",kind:"hex",copy:n&&Array.from(n,Tn).join(""),length:n&&`${n.length} bytes`,cells:n&&sa(e,n)},
base64:{id:"base64",title:"Base64",state:"done",kind:"text",copy:i,length:i&&`${i.length} characters`,cells:i&&ia(En(i),n.length)},url:{id:"url",title:"URL",state:"\
done",kind:"text",copy:t,length:`${t.length} characters`,cells:Io(t,n?.length,r)}}}function Lo(e,t,n){let o=e.key.trim()!=="",r=q(()=>o?K(e,u=>u.inspect(t,n)):Ae(
t));if(rl(r.error))return{...Lo({...e,key:""},t,n),error:r.error,instead:Fo(e,t,n)};if(r.error!==void 0)return il(t,r.error);let i=r.value,a=o?q(()=>K(e,u=>u.open(
t,n))):{},c=o?q(()=>K(e,u=>u.open(t,{...n,anyAge:!0,phpSalts:!0,oldPayloads:!0}))):{},l=o&&i.data&&al(e,i),d=a.error&&ha(a.error,i.lints);return{keyed:o,inspection:i,
lints:i.lints,error:a.error,opened:a.value,read:a.value??c.value,instead:c.error&&Fo(e,t,n),steps:cl(e,t,i,l||void 0,d,o)}}var rl=e=>e?.code==="key"||e?.code===
"account";function il(e,t){let n=Number(/ at byte (\d+)/.exec(t.detail)?.[1]??0),o={name:t.code,code:t.code,where:"url",offset:n,what:t.detail,cure:"Paste the w\
hole URL, as it was handed to the phone."},r=(i,a)=>({id:i,title:a,note:"",state:"not-reached",why:"There is no EVURL to go on with."});return{keyed:!1,lints:[o],
error:t,steps:[{id:"url",title:"URL",note:"",state:"failed",why:t.message,kind:"text",length:`${e.length} characters`,cells:Io(e.slice(0,4096),void 0,[o])},r("b\
ase64","Base64"),r("cipher","Ciphertext"),r("payload","Payload"),r("says","What it says")]}}function al(e,{data:t,cipherSalt:n}){let o=e.algorithm.includes("/GC\
M/")?n:n.slice(0,16).padEnd(16,"\0");return q(()=>ue.open(rt(e),o,t)).value}var sl=["url","base64","cipher","payload","says"];function ha({code:e},t){switch(e){case"\
encoding":return t.some(n=>n.code==="encoding"&&n.where!=="data")?"url":"base64";case"salt":return"cipher";case"decrypt":return t.some(n=>n.where==="payload")?"\
payload":"cipher";case"not_yet":case"expired":return"says";default:return"url"}}function cl(e,t,n,o,r,i){let{lints:a}=n,c=pa(e.algorithm,t,n.data,o,a),l=[{...c.
url,note:"Taken apart at ? & =, and each value decoded, once.",rows:fa(n)},{...c.base64,note:"data, as it decodes."},{...c.cipher,note:la[e.algorithm],rows:[da(
n.cipherSalt)]},{...c.payload,note:"What the key makes of it."},{id:"says",title:"What it says",note:"Its age is told by its timestamp.",state:"done",rows:o&&Ro(
o).filter(_=>_.name!=="").map(_=>({name:_.name,value:_.value,...Ut(e.algorithm,_.at,_.size)}))}],d=r??(i?void 0:"cipher");if(d===void 0)return l;let u=sl.indexOf(
d);return l.map((_,y)=>{if(y<u)return _;if(y===u){let f=a.filter(b=>ll(b)===d).map(b=>b.what).join("; ");return r?{..._,state:"failed",why:f}:{..._,state:"not-r\
eached",why:"It takes the key to go on."}}return{..._,..._.id!=="payload"&&{rows:void 0,cells:void 0},...d!=="cipher"&&{rows:void 0,cells:void 0},state:"not-rea\
ched",why:"Not reached."}})}var ll=e=>ha(e,[e]);var He=$({state:"loading",said:"The module is loading\u2026"}),W=Ne(()=>He.value.state==="ready"),Ve=$(""),D=$("build"),de=["build","open","flow","engines"],A=$(
{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVnl",algorithm:"AES/GCM/NoPadding",key:"",keyEncoding:"base64",saltLength:12,redirects:""}),
G=$({correlationId:"",redirect:"https://merchant.example/done",air:"",fields:""}),R=$({evurl:"",skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,oldPayloads:!1}),ze=$(
void 0),P=(e,t)=>{e.value={...e.value,...t}},ul=e=>e.split(`
`).filter(t=>t.trim()!=="").map(t=>{let n=t.indexOf("=");return n<0?[t.trim(),""]:[t.slice(0,n).trim(),t.slice(n+1).trim()]}),Uo=({correlationId:e,redirect:t,air:n,
fields:o})=>({...e.trim()!==""&&{correlationId:e.trim()},...t.trim()!==""&&{redirect:t.trim()},...n!==""&&{air:n==="true"},...o.trim()!==""&&{fields:ul(o)}}),qe=6e5,
Dt=e=>/^\s*-?\d{1,10}\s*$/.test(e)?Number(e):void 0,Mo=({skew:e})=>(Dt(e)??0)*1e3,Do=30,No=e=>Dt(e)>=0,Bo=({tolerance:e})=>No(e)?Dt(e):Do,jo=({anyAge:e,phpSalts:t,
oldPayloads:n})=>({...e&&{anyAge:e},...t&&{phpSalts:t},...n&&{oldPayloads:n}}),dl=e=>({now:Date.now()+Mo(e),tolerance:Bo(e),...jo(e)}),Ko=$(0),ya={kind:"idle",text:"\
The module is loading. What you enter is kept."},fl={kind:"idle",text:"Enter a key, or take the demo account."},Nt=$({verdict:ya}),Te=$({verdict:ya});function pl(){
if(A.value.key.trim()==="")return{verdict:fl};let{value:e,error:t}=q(()=>K(A.value,o=>o.build(Uo(G.value))));if(t!==void 0)return{verdict:{kind:"bad",text:t.message},
error:t};let n=Ct(A.value.algorithm);return{...e,at:Date.now(),steps:ua(A.value,e.evurl),verdict:n?{kind:"good",text:`Built: ${e.evurl.length} characters, authe\
nticated.`}:{kind:"warn",text:`Built: ${e.evurl.length} characters, unauthenticated: it can be changed on its way.`}}}var _a=$(0),ma;function hl(e,t){if(clearTimeout(
ma),e===void 0)return;let[n,o]=[e.timestamp.getTime(),t.tolerance*1e3],r=[n-o,n+qe+o].map(i=>i-t.now+1e3).filter(i=>i>0);r.length>0&&r[0]<36e5&&(ma=setTimeout(()=>_a.
value++,r[0]))}function ml(){let e=R.value.evurl.trim();if(e==="")return{verdict:{kind:"idle",text:"Paste an EVURL, or take a sample."}};let t=dl(R.value),n=Lo(
A.value,e,t);return hl(n.read,t),{evurl:e,...n,verdict:gl(n)}}function gl({keyed:e,error:t,opened:n,lints:o,inspection:r}){if(t!==void 0)return{kind:"bad",text:t.
message};if(!e)return r===void 0||o.length>0?{kind:"bad",text:`${o.length} to mend, as far as can be told without the key.`}:{kind:"idle",text:"Nothing wrong, a\
s far as can be told without the key."};let i=o.length>0?` ${o.length} to mend all the same.`:"";return n.authenticated?{kind:"good",text:`It opens: authenticat\
ed${n.freshness==="checked"?", and within the ten minutes":""}.${i}`}:{kind:"warn",text:`It opens, unauthenticated: it may have been changed on its way.${i}`}}function va(){
ga(()=>[W.value,A.value,G.value,Ko.value],pl,Nt,lt.build),ga(()=>[W.value,A.value,R.value,_a.value],ml,Te,lt.open)}var yl=150,lt={build:$(!1),open:$(!1)};function ga(e,t,n,o){
let r;oe(()=>{let[i]=e();clearTimeout(r),i&&(o.value=!0,r=setTimeout(()=>{n.value=t(),o.value=!1},n.peek().steps===void 0&&n.peek().error===void 0?0:yl))})}async function Oe(e,{method:t="GET",body:n}={}){let o=await fetch(`_sandbox/${e}`,{method:t,...n!==void 0&&{body:JSON.stringify(n),headers:{"Content-Type":"appl\
ication/json"}}}),r=await o.text();try{return{status:o.status,json:JSON.parse(r)}}catch{return{status:o.status,json:void 0}}}var ye=$(void 0),On=async()=>ye.value=
(await Oe("customer")).json,Ho=(e,t)=>Oe(`customer/${e}`,{method:"POST",body:t}),ba=async()=>(await Oe("clock")).json,wa=async e=>(await Oe("clock",{method:"PUT",
body:e})).json,xa=async()=>(await Oe("faults")).json,ka=async e=>e.length===0?Oe("faults",{method:"DELETE"}):Oe("faults",{method:"PUT",body:{rules:e}}),Sa=()=>Oe(
"reset",{method:"POST",body:{}});function Aa(e){let t=Yi("_sandbox/events");return t.addEventListener("request",n=>e(JSON.parse(n.data))),()=>t.close()}async function Vo(){let e=await On().catch(()=>{});if(e?.clientAccessKey===void 0){P(A,{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVn\
l",algorithm:"AES/GCM/NoPadding",key:ct(),keyEncoding:"base64",saltLength:12,redirects:""}),Ve.value="A demo account, under a new key that is nobody\u2019s.";return}
let{endpoint:t,clientAccessKey:n,algorithm:o,key:r="",keyEncoding:i="base64"}=e;P(A,{endpoint:t,clientAccessKey:n,algorithm:o,key:r,keyEncoding:i,saltLength:12,
redirects:""}),Ve.value=r===""?"The account of this sandbox, which keeps its key in a file: evurl.key in the folder of --credentials.":"The account of this sand\
box."}async function $a(e){if(A.value.key.trim()===""&&await Vo(),A.value.key.trim()!==""){try{P(R,{evurl:e.make(A.value),skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,
oldPayloads:!1}),Ve.value=`The sample \u201C${e.title}\u201D.`}catch(t){Ve.value=`No sample can be made under this account: ${t.message}`}D.value="open"}}var vl=Symbol.for("pv"),bl=0;function s(e,t,n,o,r,i){t||(t={});var a,c,l=t;if("ref"in l&&typeof e!="function")for(c in l={},t)c=="ref"?a=t[c]:l[c]=t[c];var d={type:e,props:l,key:n,ref:a,__k:null,
__:null,__b:0,__e:null,__c:null,constructor:vl,__v:--bl,__i:-1,__u:0};return(r||i)&&(d.__source=r,d.__self=i),E.vnode&&E.vnode(d),d}var In={autocomplete:"off",autocapitalize:"off",autocorrect:"off",spellcheck:!1};function zo({id:e,label:t,help:n,children:o}){return s("div",{class:"field",children:[
s("label",{for:e,children:t}),o,n&&s("small",{id:`${e}-help`,children:n})]})}var qo=(e,t,n,o)=>({id:n,value:String(e.value[t]),"aria-describedby":o&&`${n}-help`});
function J({form:e,name:t,label:n,help:o,wrong:r,id:i=t,...a}){return s(zo,{id:i,label:n,help:r??o,children:s("input",{...In,...a,...qo(e,t,i,o),"aria-invalid":r&&
"true",onInput:c=>P(e,{[t]:c.currentTarget.value})})})}function dt({form:e,name:t,label:n,help:o,...r}){return s(zo,{id:t,label:n,help:o,children:s("textarea",{
...In,...r,...qo(e,t,t,o),onInput:i=>P(e,{[t]:i.currentTarget.value})})})}function We({form:e,name:t,label:n,options:o,help:r,of:i=String}){return s(zo,{id:t,label:n,
help:r,children:s("select",{...qo(e,t,t,r),onChange:a=>P(e,{[t]:i(a.currentTarget.value)}),children:o.map(([a,c])=>s("option",{value:a,children:c},a))})})}function Rn({
form:e,name:t,label:n}){return s("label",{class:"check",children:[s("input",{type:"checkbox",checked:e.value[t],onChange:o=>P(e,{[t]:o.currentTarget.checked})}),
" ",n]})}var wl=$e.map(e=>[e,Ct(e)?e:`${e} (unauthenticated)`]);function Ea({hidden:e}){let{algorithm:t}=A.value;return s("form",{id:"account",hidden:e,class:"card",autocomplete:"\
off","aria-labelledby":"account-title",onSubmit:n=>n.preventDefault(),children:[s("h2",{id:"account-title",children:"Account"}),s("p",{children:s("button",{type:"\
button",id:"demo",onClick:Vo,children:"Take the demo account"})}),s(xl,{}),s(We,{form:A,name:"algorithm",label:"Algorithm",options:wl,help:Ct(t)?"A change on th\
e way is noticed.":"Unauthenticated: whoever sees the URL can change what it says."}),s("details",{children:[s("summary",{children:"Endpoint, ClientAccessKey an\
d more"}),s(J,{form:A,name:"endpoint",label:"Endpoint",inputmode:"url",help:"https, up to /id/ and its slash."}),s(J,{form:A,name:"clientAccessKey",label:"Clien\
tAccessKey",maxlength:256}),t.includes("/GCM/")&&s(We,{form:A,name:"saltLength",of:Number,label:"Salt length",options:[["12","12"],["16","16"]],help:"In bytes."}),
s(dt,{form:A,name:"redirects",label:"Allowed redirects",rows:2,help:"One to a line, compared as text. Left empty, any https URL."})]})]})}function xl(){let e=H(
!1),{key:t,keyEncoding:n}=A.value,o=je(t,n);return s("div",{class:"field",children:[s("label",{for:"key",children:"EVURL Encryption Key"}),s("div",{class:"joine\
d",children:[s("input",{id:"key",...In,type:e.value?"text":"password","data-1p-ignore":!0,"data-lpignore":"true",autocomplete:"off",maxlength:256,value:t,onInput:r=>P(
A,{key:r.currentTarget.value}),"aria-describedby":"key-size"}),s("button",{type:"button",class:"secondary","aria-pressed":e.value,"aria-label":"Show the key",onClick:()=>e.
value=!e.value,children:e.value?"Hide":"Show"})]}),s("div",{class:"joined",children:[s("label",{for:"keyEncoding",class:"inline",children:"written as"}),s("sele\
ct",{id:"keyEncoding",value:n,onChange:r=>P(A,{keyEncoding:r.currentTarget.value}),children:Ke.map(r=>s("option",{value:r,children:r},r))})]}),s("small",{id:"ke\
y-size",class:t.trim()!==""&&!Be(o)?"off":"",children:Xi(t,n)})]})}function Ie({text:e,label:t="Copy",of:n}){let o=H(t);return s("button",{type:"button",class:"secondary small","aria-live":"polite",onClick:async()=>{try{await navigator.
clipboard.writeText(e),o.value="Copied"}catch{o.value="Not allowed: select and copy it"}setTimeout(()=>o.value=t,2e3)},children:[o.value,n&&s("span",{class:"vis\
ually-hidden",children:[" ",n]})]})}function Pn({made:e,skew:t=0,name:n}){let o=H(Date.now());ne(()=>{let c=setInterval(()=>o.value=Date.now(),500);return()=>clearInterval(c)},[]);let r=e+qe-(o.value+
t),i=r>qe?r-qe:0,a=Math.max(0,Math.min(qe,r));return s("div",{class:"countdown",children:[s("label",{for:`${n}-left`,children:i>1e3?`Made ${Wo(i)} from now`:r>0?
`Valid for ${Wo(r)} more`:`Expired ${Wo(-r)} ago`}),s("progress",{id:`${n}-left`,max:qe/1e3,value:Math.round(a/1e3)})]})}function Wo(e){let t=Math.floor(e/1e3);
return t<3600?`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`:t<172800?`${Math.floor(t/3600)} h ${String(Math.floor(t%3600/60)).padStart(2,"0")} min`:`${Math.
floor(t/86400)} days`}var Ca="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function Ta(e,t,n){let o=256-256%e.length,r="";for(;r.length<t;)for(let i of n(2*t))i<o&&
r.length<t&&(r+=e[i%e.length]);return r}var Oa=e=>crypto.getRandomValues(new Uint8Array(e));var Go=6e4,Jo=e=>new Date(e).toISOString().replace(/\D/g,"").slice(0,14),re=e=>encodeURIComponent(e),Yo=e=>Ta(Ca,e,Oa),Ra=e=>e.algorithm.includes("/GCM/")?e.saltLength:
16,Zo="244464DFCB537E56",Xo=14,Pa="https://merchant.example/done?order=17";function Bt(e,t,n={}){return K({...e,redirects:""},o=>ue.build(o,{correlationId:Zo,redirect:Pa,
air:!1,...n},{cipherSalt:Yo(Ra(e)),nonce:"83610",timestamp:Jo(t)}))}var Re=e=>Bt(e,Date.now()).evurl;function Fa(e,t,{iv:n=Yo(Ra(e)),spelt:o=n}={}){let r=ue.seal(
rt(e),n,new TextEncoder().encode(t));return`${e.endpoint}${re(e.clientAccessKey)}?data=${re(st(r))}&cipherSalt=${re(o)}`}var kl=()=>`correlationid=${Zo}&timesta\
mp=${Jo(Date.now())}&nonce=83610`,ft=(e,t)=>e.replace(/(?<=[?&]data=)[^&]*/,n=>t(decodeURIComponent(n)));function Fn(e,t){for(;;){let n=Re(e),o=decodeURIComponent(
/data=([^&]*)/.exec(n)[1]);if(t.every(r=>o.includes(r)))return n}}function Qo(e,t){return ft(e,n=>{let o=Uint8Array.from(atob(n),r=>r.charCodeAt(0));return o[t]^=
1,re(st(o))})}function La(e,t){return e.replace(/(?<=[?&]cipherSalt=)[^&]*/,n=>{let o=Array.from(n,r=>r.charCodeAt(0));return o[t]^=1,re(String.fromCharCode(...o))})}
function Sl(e){return{...e,key:ct(),keyEncoding:"base64"}}var Al="https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGtT04jwmgYhzW9OPw9P%2F1h1nZPqMZXbo%2B03SWQ\
FJtXOq5SYHGhK1Bg4%2F666V55Zdq0dKkDVPNZjfS3duY1i1WCvaFEAIh6Cau4nuW29akzZxAfpWZCyDMFnrLihmpO54olamo6AOJCTzg4fIdGQEO9J291b8QhziMbd1RDWm5i9aCTg5O6v156vS%2BQQz0HwBfj\
JPPZ0eY5OR3sTUI58sK%2BgFEdV6pRPjN7VZz%2BKAJ3hwFWljJoHurWYHyqoIwnSuDh2EToE1JSRdSjaqEY2wedSJyYHMPjSTtXDm0H45ERO8tw7sdke8gkAE1Clcbj5mlCBBA%3D&cipherSalt=6tKfsd76F7\
j3hvbK&redirect=https%3A%2F%2FMerchantSite%2FRedirect&air=false",$l=`sha512-${"A".repeat(86)}==?x7Qz`,Ua=[{id:"good",title:"Good",lint:"",make:Re},{id:"tampered",
title:"Tampered: one bit",lint:"does-not-open",make:e=>Qo(Re(e),Xo)},{id:"expired",title:"Expired",lint:"expired",make:e=>Bt(e,Date.now()-20*Go).evurl},{id:"wro\
ng-key",title:"Wrong key",lint:"does-not-open",make:e=>Re(Sl(e))},{id:"salt-14",title:"Salt of 14, as PHP fills it up",lint:"salt-length",make:e=>Ia(e,14)},{id:"\
salt-32",title:"Salt of 32, as PHP cuts it",lint:"salt-length",make:e=>Ia(e,32)},{id:"raw-plus",title:"Raw +",lint:"raw-plus",make:e=>ft(Fn(e,["+"]),t=>re(t).replaceAll(
"%2B","+"))},{id:"plus-space",title:"+ that became a space",lint:"plus-became-space",make:e=>ft(Fn(e,["+"]),t=>re(t.replaceAll("+"," ")))},{id:"twice",title:"En\
coded twice",lint:"escaped-twice",make:e=>ft(Fn(e,["+"]),t=>re(re(t)))},{id:"base64url",title:"base64url",lint:"base64url",make:e=>ft(Fn(e,["+","/"]),t=>t.replaceAll(
"+","-").replaceAll("/","_").replace(/=+$/,""))},{id:"mapped",title:"+ / = as - _ |",lint:"base64-mapped",make:e=>ft(El(e),t=>re(t.replaceAll("+","-").replaceAll(
"/","_").replaceAll("=","|")))},{id:"redirect-raw",title:"Redirect not encoded",lint:"redirect-not-encoded",make:e=>Re(e).replace(/redirect=[^&]*/,`redirect=${Pa}\
&state=1`)},{id:"leading",title:"A leading ?&",lint:"leading-ampersand",make:e=>Re(e).replace("?","?&")},{id:"twelve",title:"12-hour clock",lint:"timestamp-12-h\
ours",make:e=>Bt(e,Date.now()-720*Go).evurl},{id:"zone",title:"Local time, not UTC",lint:"timestamp-zone",make:e=>Bt(e,Date.now()+120*Go).evurl},{id:"old",title:"\
TimeStamp, Nonce",lint:"old-payload",make:e=>Fa(e,`correlationid=${Zo}&TimeStamp=${Jo(Date.now())}&Nonce=8361`)},{id:"masked",title:"A masked secret pasted",lint:"\
masked-secret",make:e=>Re(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${re($l)}`)},{id:"vendor",title:"The vendor's own",lint:"does-not-open",make:()=>Al}];function El(e){
for(let t=0;;t++){let n=Bt(e,Date.now(),{fields:[["n","x".repeat(1+t%3)]]}).evurl,o=decodeURIComponent(/data=([^&]*)/.exec(n)[1]);if(["+","/","="].every(r=>o.includes(
r)))return n}}function Ia(e,t){let n=Yo(t);return e.algorithm.includes("/GCM/")?Re(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${n}`):Fa(e,kl(),{iv:n.slice(0,16).
padEnd(16,"\0"),spelt:n})}var Ma="244464DFCB537E56";function Da(){return $e.map(e=>{let t={endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"demo",algorithm:e,key:ct(),keyEncoding:"\
base64",saltLength:12,redirects:""},{evurl:n}=K(t,a=>a.build({correlationId:Ma})),o=e.includes("/CBC/")?La:Qo,{value:r,error:i}=q(()=>K(t,a=>a.open(o(n,Xo))));return i!==
void 0?{algorithm:e,kind:"good",said:`Refused (${i.code}).`}:{algorithm:e,kind:"warn",said:`It opens, and says ${r.correlationId} where ${Ma} was built: forged.`}})}var Cl={good:"\u2713",warn:"!",bad:"\u2717",idle:"\u25CB"};function fe({id:e,verdict:t}){return s("p",{id:e,class:`verdict ${t.kind}`,role:"status","aria-live":"\
polite","aria-atomic":"true",children:[s("span",{class:"sign","aria-hidden":"true",children:Cl[t.kind]})," ",s("span",{children:t.text})]})}function Na(){let e=H(void 0);return s("section",{id:"forge",class:"card wide","aria-labelledby":"forge-title",children:[s("h2",{id:"forge-title",children:"Unau\
thenticated: see for yourself"}),s("p",{class:"note",children:"Whoever sees an EVURL under CTR or CBC can change it without the key. This flips one bit of an EV\
URL under each algorithm, where the first character of the correlation id stands: of the ciphertext, and under CBC of the salt."}),s("p",{children:s("button",{type:"\
button",disabled:!W.value,onClick:()=>e.value=Da(),children:"Flip one bit"})}),s("div",{class:"forged","aria-live":"polite",children:e.value?.map(({algorithm:t,
kind:n,said:o})=>s("div",{"data-algorithm":t,children:[s("h3",{children:t}),s(fe,{verdict:{kind:n,text:o}})]},t))})]})}var Tl=[.2,.375,.5555555555555556,.6666666666666666],Ol=(e,t)=>n=>{let o=4*e+n-4,r="*-04-39?2$%%$%%'$%''%'''%')(%'))%(++'(++'(+.'+-.',/3',33)-/5)-43).36)058*18<\
+37<+4:<,4:E,5<A-7>C/8@F/:EH/<EK0=FM1?IP2@KS3BNV4DPY5FS\\6HV_6IXb7K[e8N^i9Pam;Rdp<Tgt".charCodeAt(o)-35,i=o>8?r:1,a=t/i|0,c=t%i,l=i-c,d=o>8?a*Tl[n]+(e>5)&-2:r,u=a-
d;return{t:l*u+c*u+c,o:[[l,u],[c,u+1]],i:d}};var Ge=e=>new Uint8Array(e),jt=e=>{let t=new Error(`lean-qr error ${e}`);throw t.code=e,t},Ln=e=>"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".indexOf(e),tr=e=>e.
charCodeAt(0),Ka=(...e)=>(t,n)=>e.forEach(o=>o(t,n)),Ha=e=>t=>{t.eci!==e&&(t.push(7,4),e<128?t.push(e,8):e<16384?t.push(32768|e,16):t.push(12582912|e,24),t.eci=
e)},rr=e=>(t,n)=>{t.push(4,4),t.push(e.length,8+8*(n>9)),e.forEach(o=>t.push(o,8))},ht=(e,t,n,o,r=(a,c)=>n(a.length,c),i=o?a=>Ka(Ha(o),e(a)):e)=>(i.test=t,i.l=n,
i.est=r,i.eci=o&&[o],i),Va=ht(e=>(t,n)=>{t.push(1,4),t.push(e.length,10+2*(n>26)+2*(n>9));let o=0;for(;o<e.length-2;o+=3)t.push(+e.slice(o,o+3),10);o<e.length-1?
t.push(+e.slice(o),7):o<e.length&&t.push(+e[o],4)},e=>/[0-9]/.test(e),(e,t)=>14+2*(t>26)+2*(t>9)+10*e/3),za=ht(e=>(t,n)=>{t.push(2,4),t.push(e.length,9+2*(n>26)+
2*(n>9));let o=0;for(;o<e.length-1;o+=2)t.push(45*Ln(e[o])+Ln(e[o+1]),11);o<e.length&&t.push(Ln(e[o]),6)},e=>Ln(e)>=0,(e,t)=>13+2*(t>26)+2*(t>9)+5.5*e),pt=ht(e=>rr(
[...e].map(tr)),e=>tr(e)<128,(e,t)=>12+8*(t>9)+8*e);pt._=!0,pt.u=!0;var ir=ht(pt,e=>tr(e)<256,pt.l,3);ir._=!0;var Ba=new TextEncoder,ar=ht(e=>rr(Ba.encode(e)),()=>1,
0,26,(e,t)=>12+8*(t>9)+8*Ba.encode(e).length);ar._=!0;var nr=()=>{let e=new Map,t=new TextDecoder("sjis"),n=Ge(2);for(let o=0;o<7973;++o)n[0]=o/192+129+64*(o>5951),
n[1]=o%192+64,e.set(t.decode(n),o);return e.delete("\uFFFD"),nr=()=>e,e},sr=ht(e=>(t,n)=>{t.push(8,4),t.push(e.length,8+2*(n>26)+2*(n>9));for(let o of e)t.push(
nr().get(o),13)},e=>nr().has(e),(e,t)=>12+2*(t>26)+2*(t>9)+13*e);sr._=!0;var qa=[Va,za,pt,ir,sr,ar],Il={auto:(e,{modes:t=qa}={})=>(n,o)=>{let r=t.map((u,_)=>{let y=new Map,
f=(b,h)=>(y.has(b)||y.set(b,h(b,o)),y.get(b));return{m:u,h:1<<_,C:u.est("",o),S:u.l?(b,h)=>f(h-b,u.l):(b,h)=>f(e.slice(b,h),u.est)}}),i=[{v:0}],a=0,c=0,l=-1;for(let u of[
...e,""]){let _=0;if(u)for(let y of r)y.m.test(u)&&(_|=y.h);if(!u||_!==l){if(l!==-1){let y=new Set(i.map(b=>b.D)),f=[];for(let{m:b,C:h,S:p,h:g}of r)if(l&g){let m=p(
a,c);for(let v of b.eci??y)if(!b.u||!v){let w;for(let S of i)if(S.D===v||b.eci){let k=S.m===b&&S.D===v,O=k?S.V:S,T=b._&&k?S.v+m-h:O.v+12*(O.D!==v)+(k?p(k?S.$:a,
c):m);(!w||T<w.v)&&(w={$:k?S.$:a,V:O,m:b,D:v,A:c,v:T})}w&&f.push(w)}}i=f}l=_,a=c}c+=u.length}i.length||jt(5);let d=[];for(let u=i.reduce((_,y)=>y.v<_.v?y:_);u.m;u=
u.V)d.push(u.m(e.slice(u.$,u.A)));d.reverse().forEach(u=>u(n,o))},multi:Ka,eci:Ha,bytes:rr,numeric:Va,alphaNumeric:za,ascii:pt,iso8859_1:ir,shift_jis:sr,utf8:ar},
Rl=()=>({F:Ge(2956),I:0,push(e,t){for(let n=t,o=8-(7&this.I);n>0;n-=o,o=8)this.F[this.I>>3]|=e<<o>>n,this.I+=n<o?n:o}}),er=(e,t=e*e,n=Ge(t))=>({size:e,K:n,get:(o,r)=>o>=
0&&o<e&&!!(1&n[r*e+o]),toString({on:o="##",off:r="  ",lf:i=`
`,pad:a=4,padX:c=a,padY:l=a}={}){let d="";for(let u=-l;u<e+l;++u){for(let _=-c;_<e+c;++_)d+=this.get(_,u)?o:r;d+=i}return d},toImageData(o,{on:r=[0,0,0],off:i=[
0,0,0,0],pad:a=4,padX:c=a,padY:l=a}={}){let d=e+2*c,u=e+2*l,_=o.createImageData(d,u),y=new Uint32Array(_.data.buffer);_.data.set([...r,255]);let f=y[0];_.data.set(
[...i,255]);let b=y[0];for(let h=0;h<u;++h)for(let p=0;p<d;++p)y[h*d+p]=this.get(p-c,h-l)?f:b;return _},toCanvas(o,r){let i=o.getContext("2d"),a=this.toImageData(
i,r);o.width=a.width,o.height=a.height,i.putImageData(a,0,0)},toDataURL({type:o="image/png",scale:r=1,...i}={}){let a=document.createElement("canvas"),c=a.getContext(
"2d"),l=this.toImageData(c,i);return a.width=l.width*r,a.height=l.height*r,c.putImageData(l,0,0),c.imageSmoothingEnabled=!1,c.globalCompositeOperation="copy",c.
drawImage(a,0,0,l.width,l.height,0,0,a.width,a.height),a.toDataURL(o,1)}}),Un=[(e,t)=>1&(e^t),(e,t)=>1&t,e=>e%3,(e,t)=>(e+t)%3,(e,t)=>1&(e/3^t>>1),(e,t)=>(e&t&1)+
e*t%3,(e,t)=>(e&t)+e*t%3&1,(e,t)=>(e^t)+e*t%3&1],Mn=Ge(511);for(let e=0,t=1;e<255;t=2*t^285*(t>127))Mn[Mn[t+255]=e++]=t;var Wa=e=>Mn[e%255],Ga=e=>Mn[e+255],Pl=(e,t)=>{
let n=Ge(e.length+t.length-1);for(let o=0;o<e.length;++o)for(let r=0;r<t.length;++r)n[o+r]^=Wa(e[o]+t[r]);return n.map(Ga)},Fl=(e,t)=>{let n=Ge(e.length+t.length-
1);n.set(e,0);for(let o=0;o<e.length;++o)if(n[o]){let r=Ga(n[o]);for(let i=0;i<t.length;++i)n[o+i]^=Wa(t[i]+r)}return n.slice(e.length)},or=[[0],[0,0]];for(let e=1;e<
30;++e)or.push(Pl(or[e],[0,e]));var Ll=(e,t)=>{let n=[[],[]],o=0,r=0;for(let[a,c]of t.o)for(let l=0;l<a;++l,o+=c){let d=e.slice(o,o+c);n[0].push(d),n[1].push(Fl(
d,or[t.i])),r+=c+t.i}let i=Ge(r);r=0;for(let a of n)for(let c=0,l=-1;l<r;++c){l=r;for(let d of a)c<d.length&&(i[r++]=d[c])}return i},Ja=(e,t,n)=>{let o=e<<=n;for(let r=134217728;r>>=
1;)o&r&&(o^=t*(r>>n));return o|e},Ul=({size:e,K:t},n)=>{let o=(a,c,l,d)=>{for(;l-- >0;a+=e)t.fill(d,a,a+c)},r=(a,c,l)=>{for(let d=0;d++<3;l-=2)o(c*e+a-(l>>1)*(e+
1),l,l,2|d)},i=2*((e-13)/(1+(n/7|0))/2+.75|0);if(n>1)for(let a=e-7;a>8;a-=i){for(let c=a;c>8;c-=i)r(a,c,5);a<e-7&&r(a,6,5)}if(n>6)for(let a=Ja(n,7973,12),c=1;c<
7;++c)for(let l=12;l-- >9;a>>=1)t[c*e-l]=2|1&a;o(7,2,9,2),o(e-8,8,9,2);for(let a=0;a<e;++a)t[6*e+a]=3^1&a;r(3,3,7),r(e-4,3,7);for(let a=0;a<e;++a)for(let c=a;c<
e;++c)t[c*e+a]=t[a*e+c];t[(e-8)*e+8]=3},Ml=({size:e,K:t})=>{let n=[];for(let o=e-2,r=e,i=-1;o>=0;o-=2){for(o===5&&(o=4);r+=i,r!==-1&&r!==e;){let a=r*e+o;t[a+1]||
n.push(a+1),t[a]||n.push(a)}i*=-1}return n},Dl=({K:e},t,n)=>t.forEach((o,r)=>e[o]=n[r>>3]>>(7&~r)&1),Nl=({size:e,K:t},n,o,r)=>{for(let a=0;a<e;++a)for(let c=0;c<
e;++c){let l=a*e+c;t[l]^=!(n(c,a)||2&t[l])}let i=21522^Ja((1^r)<<3|o,1335,10);for(let a=0;a++<8;i>>=1)t[(a-(a<7))*e+8]=1&i,t[9*e-a]=1&i;for(let a=8;--a,i;i>>=1)
t[8*e+a-(a<7)]=1&i,t[(e-a)*e+8]=1&i},Bl=({size:e,K:t},n=0,o=0)=>{for(let r=0;r<e;++r){for(let i=0;i<2;++i)for(let a,c=0,l=0,d=2;c<e;++c){let u=1&t[i?r*e+c:c*e+r];
o+=u,l=(l>>1|2098176)&(3047517^u-1),2049&l&&(n+=40),u^d&&(a=0),d=u,n+=++a===5?3:a>5}if(r)for(let i=e+r,a=5*t[r-1]^t[r];i<e*e;i+=e){let c=5*t[i-1]^t[i];n+=3*!(1&
(a|c)|4&(a^c)),a=c}}return n+10*(10*Math.abs(o/(e*e)-1)|0)},ja=[],Dn=(e=jt(1),{minCorrectionLevel:t=0,maxCorrectionLevel:n=3,minVersion:o=1,maxVersion:r=40,mask:i,
trailer:a=60433,...c}={})=>{n<t&&jt(3),r<o&&jt(2),typeof e=="string"&&(e=Il.auto(e,c));for(let l=o,d=0;l<=r;++l){let u=ja[l];u||(ja[l]=u=er(4*l+17),Ul(u,l),u.p=
Ml(u));let _=Ol(l,u.p.length>>3);if(8*_(t).t<d)continue;let y=Rl();e(y,l),d=y.I;for(let f=n;f>=t;--f){let b=_(f);if(8*b.t<d)continue;for(y.I=d+11&-8;y.I<8*b.t;)
y.push(a,16);let h=er(u.size,u.K);return Dl(h,u.p,Ll(y.F,b)),(Un[i]?[Un[i]]:Un).map((p,g)=>{let m=er(h.size,h.K);return Nl(m,p,i??g,f),m.s=Un[i]?0:Bl(m),m}).reduce(
(p,g)=>g.s<p.s?g:p)}}jt(4)};Dn.with=(...e)=>(t,n)=>Dn(t,{modes:[...qa,...e],...n});var Xa="http://www.w3.org/2000/svg",Ya=(e,t,n,o=[],r=e.createElementNS(Xa,t))=>(Object.entries(n).map(([i,a])=>r.setAttribute(i,a)),r.replaceChildren(...o),r);var jl=e=>{let t=[],n="";for(let o=0;o<=e.size;++o)for(let r=0;r<=e.size;++r){let i=e.get(r,o),a=r<<8|o,c=e.get(r-1,o)^i&&a+1,l=e.get(r,o-1)^i&&a+256;if(c||l){i||
([c,l]=[l,c]);let d=t[c||a]||=[],u=t[l||a];c&&d.push(a),l&&d.push(l),d===u?n+=`M${d.map(_=>`${_>>8} ${255&_}`).join("L")}Z`:(u&&d.push(...u),t[d[d.length-1]]=d)}}
return n},Za=(e,{on:t="black",off:n,pad:o=4,padX:r=o,padY:i=o,width:a,height:c,scale:l=1},d,u,_)=>{let y=e.size+2*r,f=e.size+2*i;return d(u,"svg",{xmlns:Xa,version:"\
1.1",viewBox:`${-r} ${-i} ${y} ${f}`,width:a??y*l,height:c??f*l,"shape-rendering":"crispedges"},[n?d(u,"rect",{x:-r,y:-i,width:y,height:f,fill:n}):"",d(u,"path",
{d:jl(e),fill:t})],_)},Qa=(e,t,n={})=>t.body?Za(e,n,Ya,t):Za(e,n,Ya,t.ownerDocument,t);function es(e){try{let{hostname:t}=new URL(e);return t==="localhost"||t==="[::1]"||/^127\.\d+\.\d+\.\d+$/.test(t)}catch{return!1}}function ts({evurl:e}){return s("details",{id:"qr",children:[s("summary",{children:"Hand it to a phone"}),es(e)?s(Kl,{}):s(Hl,{evurl:e}),s("ul",{class:"warnings",
children:[s("li",{children:"It works once, within ten minutes. Do not send it by mail or chat: their link scanners open it, and use it up."}),s("li",{children:"\
A browser that turns http into https breaks carriers that need http."}),s("li",{children:"Turn wifi off: the carrier knows the SIM on its own network alone."})]})]})}
function Kl(){return s(C,{children:[s("p",{children:"It leads to this machine, which no phone can reach. With this machine\u2019s address in the network the sandbox \
serves EVURLs to a phone, and a QR code is drawn here:"}),s("p",{class:"evurl",children:s("code",{children:"evurl serve --tls --phone-listen 192.168.1.5:8443"})})]})}
function Hl({evurl:e}){let t=Ee();return ne(()=>{let n=Qa(Dn(e),document,{on:"black",off:"white",padX:4,padY:4});n.setAttribute("role","img"),n.setAttribute("ar\
ia-label",`QR code of the EVURL, ${e.length} characters`),t.current.replaceChildren(n)},[e]),s("div",{class:"qr",ref:t})}var B=e=>JSON.stringify(e).replaceAll("\u2028","\\u2028").replaceAll("\u2029","\\u2029"),_e=e=>/^[\w@%+=:,./-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`,mt="\
EVURL_KEY",lr="EVURL_API_SECRET",Pe=(...e)=>e.filter(t=>t!==void 0&&t!==!1).join(`
`);function ns(e){return Pe("const acme = account({",e.endpoint!==void 0&&`  endpoint: ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`  clientAccessKey: ${B(e.
clientAccessKey)},`,`  keys: [{ algorithm: ${B(e.keys[0].algorithm)}, key: process.env.${mt}, keyEncoding: ${B(e.keys[0].keyEncoding)} }],`,e.redirects&&`  redi\
rects: [${e.redirects.map(B).join(", ")}],`,e.saltLength&&`  saltLength: ${e.saltLength},`,"})")}var Vl={"AES/GCM/NoPadding":"cipher.GCM","AES/CTR/NoPadding":"c\
ipher.CTR","AES/CBC/PKCS5Padding":"cipher.CBC"},zl={base64:"evurl.Base64",base64url:"evurl.Base64URL",hex:"evurl.Hex","utf-8":"evurl.UTF8"};function os(e,t,n){return Pe(
"package main","","import (",...["fmt","log","os",...t].sort().map(o=>`	${B(o)}`),"",'	"github.com/evurl/edge/cipher"','	"github.com/evurl/edge/evurl"',")","","\
func main() {",`	key, err := evurl.ParseKey([]byte(os.Getenv("${mt}")), ${zl[e.keys[0].keyEncoding]})`,"	if err != nil {","		log.Fatal(err)","	}","	account, err\
 := evurl.New(evurl.Config{",e.endpoint!==void 0&&`		Endpoint:        ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`		ClientAccessKey: ${B(e.clientAccessKey)}\
,`,`		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${Vl[e.keys[0].algorithm]}, Key: key}},`,e.redirects&&`		Redirects:       []string{${e.
redirects.map(B).join(", ")}},`,e.saltLength&&`		SaltLength:      ${e.saltLength},`,"	})","	if err != nil {","		log.Fatal(err)","	}",...n,"}")}function rs(e){return e.
redirects!==void 0||e.saltLength!==void 0?["--account account.json"]:[e.endpoint!==void 0&&`--endpoint ${_e(e.endpoint)}`,e.clientAccessKey!==void 0&&`--client-\
access-key ${_e(e.clientAccessKey)}`,`--algorithm ${e.keys[0].algorithm}`,`--key-env ${mt} --key-encoding ${e.keys[0].keyEncoding}`].filter(Boolean)}function is(e){
if(e.redirects===void 0&&e.saltLength===void 0)return;let{keys:[{algorithm:t,keyEncoding:n}],...o}=e;return`cat > account.json <<'END'
${JSON.stringify({...o,keys:[{algorithm:t,keyEnv:mt,keyEncoding:n}]},null,2)}
END`}var cr=(...e)=>e.filter(Boolean).join(` \\
  `);function as(e,t,{origin:n,merchantId:o="YOUR_MERCHANT_ID"}={}){let r={true:"evurl.AirTrue",false:"evurl.AirFalse"}[t.air],i=Object.entries(t).map(([a,c])=>`${a}\
: ${a==="fields"?`[${c.map(([l,d])=>`[${B(l)}, ${B(d)}]`).join(", ")}]`:B(c)}`);return{JavaScript:Pe("import { init, account } from '@evurl/edge'","","await ini\
t()",ns(e),`const { evurl, correlationId } = acme.build({${i.length>0?` ${i.join(", ")} `:""}})`,"console.log(evurl, correlationId)"),Go:os(e,[],["	built, err :\
= account.Build(evurl.Request{",t.correlationId!==void 0&&`		CorrelationID: ${B(t.correlationId)},`,t.redirect!==void 0&&`		Redirect:      ${B(t.redirect)},`,r&&
`		Air:           ${r},`,t.fields&&`		Fields:        []evurl.Field{${t.fields.map(([a,c])=>`{Name: ${B(a)}, Value: ${B(c)}}`).join(", ")}},`,"	})","	if err != n\
il {","		log.Fatal(err)","	}","	fmt.Println(built.EVURL, built.CorrelationID)"]),CLI:Pe(is(e),cr("evurl build",...rs(e),t.correlationId!==void 0&&`--correlation\
-id ${_e(t.correlationId)}`,t.redirect!==void 0&&`--redirect ${_e(t.redirect)}`,t.air!==void 0&&`--air=${t.air}`,...(t.fields??[]).map(([a,c])=>`--field ${_e(`${a}\
=${c}`)}`))),curl:Pe("# The platform makes it, by the API Secret, for the number that is to be proved.",cr(`curl -sS ${_e(`${n}/cigateway/id/v1/phoneIdUrl`)}`,`\
-H "Authorization: $${lr}"`,'-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',"-H 'Content-Type: application/json' -H 'Accept: application/json'",`-d ${_e(JSON.
stringify({merchantId:o,consentId:"YOUR_CONSENT_ID",consentTimeStamp:"2026-08-20T12:00:57Z",consumerMdn:"+14444441001",correlationId:t.correlationId??"ONE_FOR_E\
ACH_CALL",...t.air!==void 0&&{air:t.air},...t.redirect!==void 0&&{redirectUrl:t.redirect}}))}`))}}function ss(e,t,n){let o=Object.entries(n).map(([c,l])=>`${c}:\
 ${l}`),r={anyAge:"--any-age",phpSalts:"--php-salts",oldPayloads:"--old-payloads"},i={anyAge:"AnyAge",phpSalts:"PHPSalts",oldPayloads:"OldPayloads"},a=Object.keys(
n).filter(c=>c in i).map(c=>`${i[c]}: true`);return n.tolerance!==void 0&&a.push(n.tolerance===0?"Tolerance: -1":`Tolerance: ${n.tolerance} * time.Second`),{JavaScript:Pe(
"import { init, account } from '@evurl/edge'","","await init()",ns(e),`const opened = acme.open(${B(t)}${o.length>0?`, { ${o.join(", ")} }`:""})`,"console.log(o\
pened)"),Go:os(e,a.some(c=>c.includes("time."))?["time"]:[],[`	opened, err := account.Open(${B(t)}, evurl.OpenOptions{${a.join(", ")}})`,"	if err != nil {","		l\
og.Fatal(err)","	}","	fmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)"]),CLI:Pe(is(e),cr(`printf '%s\\n' ${_e(t)} | evurl open`,...rs(
e),...Object.keys(n).filter(c=>c in r).map(c=>r[c]),n.tolerance!==void 0&&`--tolerance ${n.tolerance}s`)),curl:Pe("# As the phone opens it. It works once.",`cur\
l -sSL ${_e(t)}`)}}globalThis.Prism={manual:!0,disableWorkerMessageHandler:!0};var ur=qs(ls(),1);Prism.languages.clike={comment:[{pattern:/(^|[^\\])\/\*[\s\S]*?(?:\*\/|$)/,lookbehind:!0,greedy:!0},{pattern:/(^|[^\\:])\/\/.*/,lookbehind:!0,greedy:!0}],string:{
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
Prism);function us({text:e,language:t,label:n}){return s("pre",{tabindex:0,"aria-label":n,children:s("code",{children:dr(ur.default.tokenize(e,ur.default.languages[t]))})})}
function dr(e){return typeof e=="string"?e:Array.isArray(e)?e.map(dr):s("span",{class:`token ${e.type}`,children:dr(e.content)})}var Wl={JavaScript:"javascript",Go:"go",CLI:"bash",curl:"bash"};function Gl(e){let t=Bo(e);return{...t!==Do&&{tolerance:t},...jo(e)}}function Jl(e){let t=ko(A.value);
return e==="open"?ss(t,Te.value.evurl,Gl(R.value)):as(t,Uo(G.value),Yl(t.endpoint))}function Yl(e){let{endpoint:t,merchantId:n}=ye.value??{};return t!==void 0&&
t===e?{origin:location.origin,merchantId:n}:{origin:"https://api-sbox.dnlsrv.com"}}function Bn({name:e}){let t=H("JavaScript"),n=Jl(e),o=n[t.value];return s("de\
tails",{class:"snippets","data-of":e,children:[s("summary",{children:"As code"}),s("fieldset",{class:"chips",children:[s("legend",{class:"visually-hidden",children:"\
Language"}),Object.keys(n).map(r=>s("button",{type:"button",class:"chip","aria-pressed":t.value===r,onClick:()=>t.value=r,children:r},r))]}),s(us,{text:o,language:Wl[t.
value],label:`${t.value} code`}),s("p",{class:"note",children:[s(Ie,{text:o})," ",t.value==="curl"?e==="build"?s(C,{children:["The API Secret is read from ",s("\
code",{children:lr}),"."]}):s(C,{children:"No key is needed."}):s(C,{children:["The key is read from ",s("code",{children:mt}),"."]})]})]})}var Zl={done:"\u2713",failed:"\u2717","not-reached":"\u25CB"},Xl={done:"done",failed:"failed here","not-reached":"not reached"};function jn({name:e,steps:t}){return t===
void 0?null:s("ol",{class:"steps","aria-label":`The steps of ${e}`,children:t.map((n,o)=>s(Ql,{name:e,number:o+1,step:n},n.id))})}function Ql({name:e,number:t,step:n}){
let o=`${e}-${n.id}`;return s("li",{class:`step ${n.state}`,"data-step":n.id,"aria-labelledby":`${o}-title`,children:[s("h3",{id:`${o}-title`,children:[s("span",
{"aria-hidden":"true",class:"sign",children:Zl[n.state]})," ",t,". ",n.title," ",s("span",{class:"visually-hidden",children:[": ",Xl[n.state]]})]}),n.state==="d\
one"?n.note&&s("p",{class:"note",children:n.note}):s("p",{class:"why",children:n.why}),n.rows&&s(eu,{rows:n.rows}),n.cells&&s(nu,{id:o,step:n})]})}var ds=({from:e,
to:t,part:n})=>e!==void 0?{from:e,to:t}:n!==void 0?{part:n}:void 0;function eu({rows:e}){return s("dl",{class:"rows",children:e.map((t,n)=>s("div",{class:Po(t,ze.
value)?"lit":"",onPointerEnter:()=>ze.value=ds(t),onPointerLeave:()=>ze.value=void 0,children:[s("dt",{children:t.name}),s("dd",{children:t.value})]},n))})}var tu=e=>e.
target.closest?.("[data-i]")?.dataset.i,fr=1024;function nu({id:e,step:t}){let{kind:n,title:o}=t,r=Ee(),i=Ce(()=>t.cells.slice(0,fr),[t.cells]),a=Ce(()=>i.map(ou),
[i]),c=H(-1);ne(()=>oe(()=>{let f=r.current.children;i.forEach((b,h)=>{f[h].classList.toggle("lit",Po(b,ze.value)),f[h].classList.toggle("here",h===c.value)})}),
[i]);let l=f=>{c.value=f,ze.value=ds(i[f])},d=f=>{let b={ArrowRight:1,ArrowLeft:-1,ArrowDown:16,ArrowUp:-16,Home:-i.length,End:i.length}[f.key];b!==void 0&&(f.preventDefault(),
l(Math.min(i.length-1,Math.max(0,c.value+b))))},u=f=>{let b=tu(f);b!==void 0&&l(Number(b))},_=()=>{c.value=-1,ze.value=void 0},y=i[c.value];return s(C,{children:[
s("div",{ref:r,class:`cells ${n}`,role:"group",tabindex:0,"aria-label":`${o}, ${i.length} cells: the arrow keys go through them`,"aria-describedby":`${e}-cell`,
onPointerOver:u,onPointerLeave:_,onKeyDown:d,onBlur:_,children:[a,t.cells.length>fr&&s("span",{children:["\u2026 and ",t.cells.length-fr," more"]})]}),s("div",{
class:"below",children:[s("p",{id:`${e}-cell`,class:"cell","aria-live":"polite",children:y?iu(y,c.value,n):t.length}),t.copy&&s(Ie,{text:t.copy,of:o})]})]})}var ou=({
text:e,part:t,bad:n},o)=>s("span",{"data-i":o,class:[t&&`is-${ru(t)}`,n&&"wrong"].filter(Boolean).join(" "),children:e},o),ru=e=>["data","tag","padding","name",
"cipherSalt","redirect","air","endpoint","clientAccessKey"].includes(e)?e:"other";function iu({text:e,from:t,to:n,part:o},r,i){let a=t===void 0?"":n-t===1?`, by\
te ${t} of the ciphertext`:`, bytes ${t} to ${n-1} of the ciphertext`,c=o&&!["data","name"].includes(o)?`, of ${o.trim()}`:"";return i==="hex"?`0x${e}: byte ${r}${c}\
, in block ${Math.floor(r/16)}`:`${e}: character ${r}${c}${a}`}function fs(){let{evurl:e,at:t,steps:n,verdict:o}=Nt.value;return s(C,{children:[s("form",{id:"build","aria-busy":lt.build.value,class:"card",autocomplete:"off",
"aria-labelledby":"build-title",onSubmit:r=>r.preventDefault(),children:[s("h2",{id:"build-title",children:"Request"}),s(J,{form:G,name:"correlationId",label:"C\
orrelation id",maxlength:80,help:"8 to 80 characters. Left empty, one is made."}),s(J,{form:G,name:"redirect",label:"Redirect",inputmode:"url",help:"Where the d\
evice goes afterwards."}),s(We,{form:G,name:"air",label:"air",options:[["","not given"],["false","false"],["true","true: https to http is allowed"]]}),s(dt,{form:G,
name:"fields",label:"Further fields",rows:2,help:"One to a line: name=value."}),s(fe,{id:"build-verdict",verdict:o})]}),s("section",{class:"card","aria-labelled\
by":"built-title",children:[s("h2",{id:"built-title",children:"EVURL"}),s("textarea",{id:"built","aria-labelledby":"built-title",rows:9,readonly:!0,spellcheck:!1,
value:e??"",placeholder:"It stands here when there is a key."}),s("div",{class:"buttons",children:[s("button",{type:"button",disabled:!W.value||e===void 0,onClick:()=>Ko.
value++,children:"Build another"}),e&&s(Ie,{text:e}),s("button",{type:"button",class:"secondary",disabled:e===void 0,onClick:()=>{P(R,{evurl:e}),D.value="open"},
children:"Open it"})]}),s("div",{class:"countdown-place",children:e&&s(Pn,{made:Math.floor(t/1e3)*1e3,name:"built"})}),e&&s(ts,{evurl:e}),e&&s(Bn,{name:"build"})]}),
s("section",{class:"card wide","aria-labelledby":"build-steps",children:[s("h2",{id:"build-steps",children:"How it is made"}),n?s(jn,{name:"build",steps:n}):s("\
p",{class:"note",children:"Account and request become a payload, the payload a ciphertext, the ciphertext base64, and that a URL. Each step is shown here."})]}),
s(Na,{})]})}var au="php-quirk";async function hs(e,t,n){let o=e.flatMap(cu);if(o.length===0)throw new Error("no vectors in the file");let r=[],i=[],a=t.importKey===void 0?[
ps]:[ps,su(t.importKey,i)],c=0,l=performance.now();for(let _ of a)for(let[y,f]of o)try{await y(f,t,n,_)}catch(b){i.at(-1)===24&&b.code==="unsupported"?c++:r.push(
{id:String(f?.id),what:String(b.message)})}let d=performance.now()-l,u=a.length*o.length;return{lines:u,held:u-c-r.length,of192:i.filter(_=>_===24).length,unsupported:c,
fallen:r,ms:d}}var ps=e=>e,su=(e,t)=>async n=>{let o=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),r=>parseInt(r,16)):ms(n.key);return t.push(o.length),
{algorithm:n.algorithm,key:await e(n.algorithm,o)}};function cu(e){try{let{evurls:t,rejected:n,lints:o}=JSON.parse(e);if(t!==void 0||n!==void 0||o!==void 0)return[
...(t??[]).map(r=>[lu,r]),...(n??[]).map(r=>[uu,r]),...(o??[]).map(r=>[du,r])]}catch{}return e.split(`
`).filter(t=>t.trim()!=="").map(t=>[fu,JSON.parse(t)])}async function lu(e,t,n,o){let r=await t.account({endpoint:e.endpoint,clientAccessKey:e.clientAccessKey,keys:[
await o({algorithm:e.algorithm,key:e.key})]});try{let i={};for(let d of["correlationId","redirect","air","fields"])d in e&&(i[d]=e[d]);let a=await n.build(r,i,e);
for(let d of["payload","data","evurl","correlationId"])L(a[d],e[d],`build: ${d}`);let c=await r.open(e.evurl,{anyAge:!0});for(let d of["correlationId","nonce","\
redirect","air","algorithm"])L(c[d],e[d],`open: ${d}`);L(c.timestamp.toISOString().replace(/\D/g,"").slice(0,14),e.timestamp,"open: timestamp"),L(JSON.stringify(
c.fields),JSON.stringify(e.fields??[]),"open: fields"),L(c.authenticated,e.algorithm==="AES/GCM/NoPadding","open: authenticated");let l=await t.inspect(e.evurl);
for(let d of["endpoint","clientAccessKey","cipherSalt","redirect","air"])L(l[d],e[d],`inspect: ${d}`);L(gs(l.data),e.data,"inspect: data"),L(l.lints.length,0,"i\
nspect: the number of lints")}finally{r.close()}}async function uu(e,t,n,o){if(!t.codes.includes(e.error))throw new Error("the line names no code");let r=await t.
account({keys:[await o({algorithm:e.algorithm,key:e.key})]});try{L(await Kt(()=>r.open(e.evurl,{anyAge:!0})),e.error,"the code")}finally{r.close()}}async function du(e,t,n,o){
let r=async(d,u)=>{try{let{data:_,lints:y}=await d(u),f=!y.some(b=>b.name==="missing-data"||b.where==="data"&&b.code!=="decrypt"&&b.name!=="repeated-parameter");
return L(_!==void 0,f,"whether there are data"),pr(y)}catch(_){return`${_.code} ${_.detail.slice(0,_.detail.indexOf(":"))}`}},[i]=e.lints,a=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(L(await r(t.inspect,e.evurl),e.error?a:pr(e.lintsWithoutKey??e.lints),"inspect"),L(await r(t.inspect,e.mended),"","inspect, mended"),e.
key===void 0)return;let c=await o({algorithm:e.algorithm,key:e.key}),l=await t.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...c},...e.others??[]],...e.redirects!==void 0&&{redirects:e.redirects}});try{let d=new Date(e.now),u=f=>l.inspect(f,{now:d});L(await r(
u,e.evurl),pr(e.lints),"inspect with the key"),L(await r(u,e.mended),"","inspect with the key, mended");let _=({code:f})=>t.codes.indexOf(f),y=e.openCode??e.lints.
toSorted((f,b)=>_(f)-_(b))[0].code;L(await Kt(()=>l.open(e.evurl,{now:d})),y,"open: the code"),await l.open(e.mended,{now:d})}finally{l.close()}}function pr(e){
return e.map(t=>`${t.name} ${t.code} ${t.where} ${t.offset}`).sort().join(`
`)}async function fu(e,t,n,o){let r=await o({algorithm:e.algorithm,key:e.keyHex,keyEncoding:"hex"}),i=ms(e.data),a=new TextEncoder().encode(e.plaintext);if(e.note===
au){L(await Kt(()=>n.seal(r,e.cipherSalt,a)),"salt","seal: the code"),L(await Kt(()=>n.open(r,e.cipherSalt,i)),"salt","open: the code"),await pu(e,r,t);return}L(
gs(await n.seal(r,e.cipherSalt,a)),e.data,"seal: data"),L(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(r,e.cipherSalt,i)),e.plaintext,"o\
pen: plaintext")}async function pu(e,t,n){let o=await n.account({keys:[t]});try{let r=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(e.data)}&ciph\
erSalt=${e.cipherSalt}`;L(await Kt(()=>o.open(r,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:a,nonce:c}=await o.open(r,{anyAge:!0,
phpSalts:!0}),l=a.toISOString().replace(/\D/g,"").slice(0,14);L(`correlationid=${i}&timestamp=${l}&nonce=${c}`,e.plaintext,"open, phpSalts: plaintext")}finally{
o.close()}}async function Kt(e){try{return await e(),"accepted"}catch(t){return t.code}}function ms(e){return Uint8Array.from(atob(e),t=>t.charCodeAt(0))}function gs(e){
return btoa(String.fromCharCode(...e))}function L(e,t,n){if(e!==t)throw new Error(`${n} differs`)}var ys;function _s(){return ys??=globalThis.trustedTypes?.createPolicy("evurl-worker",{createScriptURL:()=>Yn()})??{createScriptURL:Yn},new Worker(ys.createScriptURL(
""))}var Je=$({}),hr=$(void 0),Ye=$(""),Ht=$("");async function hu(){let e=await Jt();return e instanceof WebAssembly.Module?e:WebAssembly.compile(await e.arrayBuffer())}async function vs(e,t={}){let n=_s();try{
return await new Promise((o,r)=>{n.onmessage=({data:{result:i,error:a}})=>a===void 0?o(i):r(new Error(a)),n.onerror=i=>r(new Error(i.message??"the worker did no\
t start")),hu().then(i=>n.postMessage({job:e,module:i,...t}),r)})}finally{n.terminate()}}async function bs(e,t){Ye.value=e,Ht.value="";try{await t()}catch(n){Ht.
value=n.message}finally{Ye.value=""}}var ws=()=>bs("vectors",async()=>{Je.value={};let e=await Er();Je.value={page:await hs(e,xo,ue)},Je.value={...Je.value,worker:await vs(
"vectors",{texts:e})}}),xs=()=>bs("bench",async()=>{hr.value=await vs("bench")});function ks(){return s(C,{children:[s("section",{class:"card","aria-labelledby":"vectors-title",children:[s("h2",{id:"vectors-title",children:"Vectors"}),s("p",
{class:"note",children:"The lines that every engine is held to, made by the JDK\u2019s own provider and three others: run here, in the page and in a worker."}),
s("p",{children:s("button",{type:"button",disabled:!W.value||Ye.value!=="",onClick:ws,children:"Run all vectors"})}),s(gu,{})]}),s("section",{class:"card","aria\
-labelledby":"bench-title",children:[s("h2",{id:"bench-title",children:"Against WebCrypto"}),s("p",{class:"note",children:"One EVURL, from arguments to string, \
by the module and by hand with WebCrypto; in turns, in a worker, the median of five."}),s("p",{children:s("button",{type:"button",disabled:!W.value||Ye.value!==
"",onClick:xs,children:"Measure"})}),s(yu,{})]})]})}function mu(){if(Ht.value!=="")return{kind:"bad",text:Ht.value};if(Ye.value!=="")return{kind:"idle",text:"Ru\
nning\u2026"};let e=Object.values(Je.value);if(e.length===0)return{kind:"idle",text:"Not run yet."};let t=e.reduce((n,o)=>n+o.fallen.length,0);return t===0?{kind:"\
good",text:"Every line holds, in the page and in a worker."}:{kind:"bad",text:`${t} lines fell.`}}function gu(){let e=Object.entries(Je.value);return s(C,{children:[
s(fe,{id:"engines-verdict",verdict:mu()}),e.length>0&&s("table",{children:[s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"engine"}),s("th",
{scope:"col",children:"lines"}),s("th",{scope:"col",children:"held"}),s("th",{scope:"col",children:"ms"})]})}),s("tbody",{children:e.map(([t,n])=>s("tr",{children:[
s("th",{scope:"row",children:t}),s("td",{children:n.lines}),s("td",{children:n.held}),s("td",{children:Math.round(n.ms)})]},t))})]}),e.flatMap(([t,n])=>n.fallen.
slice(0,20).map(o=>s("p",{class:"off",children:[t,": ",o.id,": ",o.what]},`${t}${o.id}`)))]})}var mr={"AES/GCM/NoPadding":"GCM","AES/CTR/NoPadding":"CTR","AES/C\
BC/PKCS5Padding":"CBC"};function yu(){let e=Ee(),t=hr.value;return ne(()=>{if(t===void 0)return;let n=t.flatMap(c=>[{label:`${mr[c.algorithm]}, module`,us:c.evurl,
ours:!0},{label:`${mr[c.algorithm]}, WebCrypto`,us:c.webCrypto,ours:!1}]),o=matchMedia("(prefers-color-scheme: dark)"),r,i=!1,a=async()=>{let{draw:c}=await Jn();
r?.destroy(),r=i?void 0:c(e.current,n)};return a(),o.addEventListener("change",a),()=>{i=!0,o.removeEventListener("change",a),r?.destroy()}},[t]),t===void 0?s("\
p",{class:"note",children:Ye.value==="bench"?"Measuring\u2026":"Not measured yet."}):s(C,{children:[s("div",{class:"chart",children:s("canvas",{ref:e,role:"img",
"aria-label":"How long one EVURL takes, by the module and by WebCrypto; the table has the numbers."})}),s("table",{id:"measured",children:[s("caption",{class:"v\
isually-hidden",children:"\xB5s for one EVURL"}),s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"\xB5s"}),s("th",{scope:"col",children:"modu\
le"}),s("th",{scope:"col",children:"WebCrypto"}),s("th",{scope:"col",children:"times"})]})}),s("tbody",{children:t.map(n=>s("tr",{children:[s("th",{scope:"row",
children:mr[n.algorithm]}),s("td",{children:n.evurl.toFixed(1)}),s("td",{children:n.webCrypto.toFixed(1)}),s("td",{children:(n.webCrypto/n.evurl).toFixed(1)})]},
n.algorithm))})]})]})}var yr=[["+14444441001","match"],["+14444441002","mismatch"],["+14444441016","never done"],["+14444441010","-10 failed"],["+14444441011","-11 condition"],["+144\
44441017","-17 User-Agent"],["+14444441020","-20 EVURL"],["+14444441030","-30 carrier"],["+14444441031","-31 wifi"],["+14444441032","-32 dual SIM"],["+144444410\
33","-33 no header"],["+14444441034","-34 at the carrier"],["+14444441040","-40 invalid number"]],Hn=[["nothing",[]],["phoneIdUrl answers 503",[{endpoint:"phone\
IdUrl",status:503}]],["the EVURL ends in -33",[{endpoint:"evurl",code:"-33"}]],["phoneIdResult answers 500",[{endpoint:"phoneIdResult",status:500}]],["phoneIdRe\
sult hangs up",[{endpoint:"phoneIdResult",drop:"before"}]],["every answer takes 2 s",[{delay:{fixed:"2s"}}]]],Ss=[["+10 min",{advance:"10m"}],["+1 h",{advance:"\
1h"}],["back to now",{real:!0}]],_u=["-10","-11","-17","-20","-30","-31","-32","-33","-34"],ae=$({number:yr[0][0],by:"api",redirect:"https://merchant.example/do\
ne"}),N=$({phase:"idle"}),Fe=$([]),Ze=$("0s"),Vt=$("nothing"),As={kind:"idle",text:"Make an EVURL, let the phone open it, and ask for the result."},Vn=$(As),ie=(e,t)=>Vn.
value={kind:e,text:t};async function gt(e){try{return await e()}catch(t){if(!(t instanceof TypeError))throw t;ie("bad","No answer: the connection ended. Is the \
sandbox still running?");return}}function $s(){let e=Aa(vu);return gt(async()=>{await On(),Ze.value=(await ba()).ahead,Vt.value=bu((await xa()).rules)}),e}function vu(e){
let t=Fe.value.find(n=>n.n===e.n);t===void 0?Fe.value=[...Fe.value,e].slice(-1e3):t.time!==e.time&&(Fe.value=[e])}var bu=e=>Hn.find(([,t])=>JSON.stringify(t)===
JSON.stringify(e))?.[0]??"others",_r=()=>Array.from(crypto.getRandomValues(new Uint8Array(8)),e=>e.toString(16).padStart(2,"0")).join("").toUpperCase(),Es=()=>Fe.
value.slice(Fe.value.indexOf(N.value.since)+1);async function vr(){zn();let e=Fe.value.at(-1);N.value={phase:"making",since:e};let t=_r(),n=ae.value.by==="api"?
await wu(t):xu(t);return n===void 0?!1:(N.value={phase:"made",since:e,...n},ie("idle","There is an EVURL. It works once, within ten minutes."),!0)}async function wu(e){
let{number:t,redirect:n}=ae.value,o=await gt(()=>Ho("id/v1/phoneIdUrl",{merchantId:ye.value.merchantId,consentId:_r(),consentTimeStamp:new Date().toISOString(),
consumerMdn:t,correlationId:e,...n.trim()!==""&&{redirectUrl:n.trim()}}));if(o===void 0)return;let r=o.json?.results?.evurl;if(r!==void 0)return{evurl:r,correlationId:e,
number:t};ie("bad",`phoneIdUrl: ${Cs(o)}`)}function Cs({status:e,json:t}){let n=t?.error;return n?.code===void 0?`status ${e}, and no code`:`${n.code}, ${n.description??
"no description"}`}function br(){let{endpoint:e,clientAccessKey:t,algorithm:n,key:o,keyEncoding:r}=ye.value??{};if(o!==void 0)return{endpoint:e,clientAccessKey:t,
algorithm:n,key:o,keyEncoding:r,saltLength:12,redirects:""};if(A.value.endpoint===e&&A.value.key.trim()!=="")return A.value}function xu(e){let{number:t,redirect:n}=ae.
value,{value:o,error:r}=q(()=>K(br(),i=>i.build({correlationId:e,fields:[["consumerMdn",t]],...n.trim()!==""&&{redirect:n.trim()}})));if(r===void 0)return{evurl:o.
evurl,correlationId:e,number:t};ie("bad",r.message)}function ku(e){let{pathname:t,search:n}=new URL(e);return`${location.origin}${t}${n}`}function wr(){return N.
value={...N.value,phase:"opening",frame:ku(N.value.evurl),opened:(N.value.opened??0)+1},ie("idle","The phone opens it."),new Promise(e=>Ts=e)}var Ts=()=>{};function Os(){
N.value.phase==="opening"&&(N.value={...N.value,phase:"opened"}),Ts()}var Kn=0,zn=()=>Kn++,Su=1e3,gr=30;async function xr(){let e=++Kn,{correlationId:t,number:n}=N.
value;N.value={...N.value,phase:"polling"};for(let o=1;o<=gr;o++){let r=_r(),i=await gt(()=>Ho("id/v1/phoneIdResult",{merchantId:ye.value.merchantId,correlationId:r,
associationKey:t,match:{consumerMdn:n}}));if(e!==Kn)return;if(i===void 0)break;if(i.json?.error?.code?.replace("-","")!=="5016"){Au(i,r);break}if(ie("idle",`501\
6: the device is not done yet. Asked ${o===1?"once":`${o} times`}.`),o===gr?ie("bad",`5016 still, after ${gr} times: the device did not get done.`):await new Promise(
a=>setTimeout(a,Su)),e!==Kn)return}N.value={...N.value,phase:"ended"}}function Au(e,t){let n=e.json?.results?.phoneIdResult;if(n===void 0){let o=e.json?.error?.
code,r=o===void 0?"":_u.includes(o)?" Fall back to another method.":" Another method would not help.";ie("bad",`phoneIdResult: ${Cs(e)}.${r}`)}else e.json.results.
correlationId!==t?ie("bad","phoneIdResult: correlationId did not come back as it was sent: the answer is to another call."):n.matchScores?.mdnMatchScore==="10"?
ie("good","Match: the number belongs to the SIM."):ie("bad",`No match: mdnMatchScore is ${JSON.stringify(n.matchScores?.mdnMatchScore)}.`)}async function Is(){await vr()&&
(await wr(),await xr())}async function Rs(e){let[,t]=Hn.find(([n])=>n===e);await gt(()=>ka(t)),Vt.value=e}async function Ps(e){Ze.value=(await gt(()=>wa(e)))?.ahead??
Ze.value}async function Fs(){zn(),await gt(()=>Sa()),Fe.value=[],N.value={phase:"idle"},Ze.value="0s",Vt.value="nothing",Vn.value=As}var $u={phoneIdUrl:"The customer\u2019s server asks for an EVURL",evurl:"The phone opens the EVURL",hop:"The carrier adds its header",phoneIdResult:"The custome\
r\u2019s server asks for the result",match:"The customer\u2019s server asks for an identity match"};function Ls({entries:e}){if(e.length===0)return s("p",{class:"\
note",children:"Nothing yet."});let t=Date.parse(e[0].time);return s("ol",{class:"timeline","aria-live":"polite","aria-relevant":"additions",children:e.map(n=>s(
"li",{"data-endpoint":n.endpoint,class:n.cause?"bad":"",children:[s("span",{class:"at",children:`+${((Date.parse(n.time)-t)/1e3).toFixed(2)} s`}),s("span",{class:"\
what",children:$u[n.endpoint]??n.endpoint}),s("span",{class:"came",children:s("code",{children:[n.endpoint,n.status,n.code].filter(o=>o!==void 0&&o!=="").join("\
 \xB7 ")})}),(n.reason||n.cause)&&s("span",{class:"reason",children:[n.cause,n.reason].filter(Boolean).join(": ")}),s("span",{class:"ids",children:[n.correlationId,
n.number].filter(Boolean).join(" ")})]},n.n))})}function Us(){let e=$n(()=>D.value==="flow").value;return ne(()=>e?$s():void 0,[e]),s(C,{children:[s(Cu,{}),s(Tu,{}),s(Ou,{}),s("section",{class:"card wide","ar\
ia-labelledby":"timeline-title",children:[s("h2",{id:"timeline-title",children:"Timeline"}),s("p",{class:"note",children:"The request log of the sandbox: what c\
ame in, what was answered, and why. Numbers and ids are masked."}),s(Ls,{entries:Es()})]})]})}function Eu(){return s("section",{class:"card wide","aria-labelled\
by":"elsewhere-title",children:[s("h2",{id:"elsewhere-title",children:"The flow needs the sandbox"}),s("p",{children:["This page connects to nothing. ",s("code",
{children:"evurl serve"})," serves the platform on your own machine, and this page with it: phoneIdUrl, the EVURL, its redirects and phoneIdResult, played here \
step by step."]})]})}function kr({label:e,items:t,chosen:n,onChoose:o}){return s("fieldset",{class:"chips",children:[s("legend",{children:e}),t.map(([r,i,a])=>s(
"button",{type:"button",class:"chip","aria-pressed":n===void 0?void 0:n===r,title:a,onClick:()=>o(r),children:i},i))]})}function Cu(){return s("section",{class:"\
card","aria-labelledby":"flow-title",children:[s("h2",{id:"flow-title",children:"The sandbox"}),s(kr,{label:"The number picks the outcome",items:yr.map(([e,t])=>[
e,t,e]),chosen:ae.value.number,onChoose:e=>P(ae,{number:e})}),s(J,{form:ae,name:"number",id:"flow-number",label:"consumerMdn",inputmode:"tel",help:"E.164. Any o\
ther number matches."}),s(J,{form:ae,name:"redirect",id:"flow-redirect",label:"Redirect",inputmode:"url",help:"Left empty, the outcome is in the body."}),s(kr,{
label:"What goes wrong",items:Hn.map(([e])=>[e,e]),chosen:Vt.value,onChoose:Rs}),s(kr,{label:`The sandbox's clock: ${Ze.value==="0s"?"now":`${Ze.value} ahead`}`,
items:Ss.map(([e,t])=>[t,e]),onChoose:Ps}),s("p",{children:s("button",{type:"button",class:"secondary",onClick:Fs,children:"Forget everything"})})]})}function Tu(){
let{phase:e,evurl:t}=N.value,n=ye.value,o=W.value&&n?.merchantId!==void 0,r=br()!==void 0;return s("section",{class:"card","aria-labelledby":"play-title",children:[
s("h2",{id:"play-title",children:"The flow"}),s(We,{form:ae,name:"by",label:"The EVURL is made",options:[["api","by the platform: phoneIdUrl"],["here","here, as\
 the merchant does"]],help:n&&!r?"To make it here takes the key: it is in evurl.key, in the folder of --credentials. Paste it into the account, beside Build.":void 0}),
s("div",{class:"buttons",children:s("button",{type:"button",id:"run",disabled:!o||ae.value.by==="here"&&!r,onClick:Is,children:"Run it all"})}),s("ol",{class:"b\
uttons",children:[s("li",{children:s("button",{type:"button",class:"secondary",disabled:!o||ae.value.by==="here"&&!r,onClick:vr,children:"1. Make an EVURL"})}),
s("li",{children:s("button",{type:"button",class:"secondary",disabled:!o||t===void 0,onClick:wr,children:"2. The phone opens it"})}),s("li",{children:s("button",
{type:"button",class:"secondary",disabled:!o||t===void 0,onClick:xr,children:"3. Ask for the result"})}),e==="polling"&&s("li",{children:s("button",{type:"butto\
n",class:"secondary",onClick:zn,children:"Stop"})})]}),s(fe,{id:"flow-verdict",verdict:Vn.value}),t&&s("p",{class:"evurl",children:s("code",{children:t})})]})}function Ou(){
let{frame:e,opened:t}=N.value;return s("section",{class:"card phone","aria-labelledby":"phone-title",children:[s("h2",{id:"phone-title",children:"The phone"}),e?
s("iframe",{title:"What the phone sees",sandbox:"",referrerpolicy:"no-referrer",src:e,onLoad:Os},t):s("p",{class:"screen",children:"It opens the EVURL here, in \
a frame that runs no script, and stops where it would leave this server."})]})}function Ms(){let e=$n(()=>Lt.value.filter(n=>new URL(n).origin!==location.origin).length).value,t=Lt.value.length;return s("footer",{children:[s("p",{id:"modul\
e",role:"status",class:He.value.state,children:He.value.said}),s("p",{id:"requests",children:[t===0?"No requests":t===1?"1 request":`${t} requests`," made since\
 this page was opened",t>0&&`, ${e===0?"all of them to where it came from":`${e} of them elsewhere`}`,"."," ","Its policy lets it connect to its own server alon\
e."]}),s("p",{id:"versions",children:["evurl ",s("span",{id:"version",children:"0.1.0"}),", module built by ",s("span",{id:"go-version",children:"go1.26.8"}),",\
 SHA-256"," ",s("code",{id:"sha256",children:_n})]})]})}function Ds({lints:e}){return e===void 0||e.length===0?null:s("ul",{class:"lints","aria-label":"To mend",children:e.map((t,n)=>s("li",{children:[s("strong",{children:t.
what}),s("span",{class:"where",children:[s("code",{children:t.name})," in ",t.where,", byte ",t.offset,"; open answers ",s("code",{children:t.code})]}),s("span",
{class:"cure",children:["Cure: ",t.cure]})]},n))})}function Ns(){let{verdict:e,lints:t,inspection:n,instead:o,read:r,steps:i,error:a}=Te.value;return s(C,{children:[s("form",{id:"open","aria-busy":lt.open.value,
class:"card",autocomplete:"off","aria-labelledby":"open-title",onSubmit:c=>c.preventDefault(),children:[s("h2",{id:"open-title",children:"EVURL"}),s(dt,{form:R,
name:"evurl",label:"The EVURL that does not work",rows:6}),s(fe,{id:"open-verdict",verdict:e}),s(Ds,{lints:t}),s(Iu,{lints:t,inspection:n,instead:o}),s("details",
{children:[s("summary",{children:"Clock, and what to overlook"}),s(J,{form:R,name:"skew",label:"Clock skew",inputmode:"numeric",help:"Seconds to add to this com\
puter's clock: 43200 is 12 hours ahead.",wrong:Dt(R.value.skew)===void 0?"Not a number of seconds: none are added.":void 0}),s(J,{form:R,name:"tolerance",label:"\
Tolerance",inputmode:"numeric",help:"Seconds at both ends of the ten minutes; 30 by default.",wrong:No(R.value.tolerance)?void 0:"Not a number of seconds: it is\
 30."}),s(Rn,{form:R,name:"anyAge",label:"of any age"}),s(Rn,{form:R,name:"phpSalts",label:"salts as PHP fills them up and cuts them"}),s(Rn,{form:R,name:"oldPa\
yloads",label:"TimeStamp and Nonce, as older clients spell them"})]})]}),s("div",{class:"stack",children:[s("section",{class:"card","aria-labelledby":"samples-t\
itle",children:[s("h2",{id:"samples-title",children:"Samples"}),s("p",{class:"note",children:"Made here, under the account beside; without a key under a demo ac\
count."}),s("div",{class:"chips",children:Ua.map(c=>s("button",{type:"button",class:"chip","data-sample":c.id,disabled:!W.value,onClick:()=>$a(c),children:c.title},
c.id))})]}),s("section",{class:"card","aria-labelledby":"read-title",children:[s("h2",{id:"read-title",children:"What it says"}),s("div",{class:"countdown-place",
children:r&&s(Pn,{made:r.timestamp.getTime(),skew:Mo(R.value),name:"read"})}),s(Ru,{read:r,error:a}),Te.value.evurl&&s(Bn,{name:"open"})]})]}),s("section",{class:"\
card wide","aria-labelledby":"open-steps",children:[s("h2",{id:"open-steps",children:"How it is opened"}),i?s(jn,{name:"open",steps:i}):s("p",{class:"note",children:"\
The URL is taken apart, decoded and decrypted, up to the step that fails, which says why."})]})]})}function Iu({lints:e,inspection:t,instead:n}){let o=e?.some(a=>a.
name==="other-endpoint"||a.name==="other-access-key");if(!o&&n===void 0)return null;let{endpoint:r,clientAccessKey:i}=t;return s("div",{id:"cures",children:[n&&
s("p",{children:["It opens under ",s("strong",{children:n.algorithm}),", with the key read as ",s("strong",{children:n.keyEncoding}),"."," ",s("button",{type:"b\
utton",class:"secondary small",onClick:()=>P(A,n),children:"Take these"})]}),o&&s("p",{children:["It is of the account ",s("code",{children:i})," at ",s("code",
{children:r}),"."," ",s("button",{type:"button",class:"secondary small",onClick:()=>P(A,{endpoint:r,clientAccessKey:i}),children:"Take its endpoint and ClientAc\
cessKey"})]})]})}function Ru({read:e,error:t}){if(e===void 0)return s("p",{class:"note",children:"What the payload says, once it opens."});let n=[["correlationI\
d",e.correlationId],["timestamp",e.timestamp.toISOString().replace(".000","")],["nonce",e.nonce],...e.fields,["redirect",e.redirect],["air",e.air],["authenticat\
ed",e.authenticated],["freshness",t?"not asked":e.freshness],["algorithm",e.algorithm]];return s(C,{children:[t&&s("p",{class:"note",children:["For your eyes on\
ly: open refuses it, with ",s("code",{children:t.code}),"."]}),s("dl",{id:"opened",class:"rows",children:n.filter(([,o])=>o!==void 0).map(([o,r],i)=>s("div",{children:[
s("dt",{children:o}),s("dd",{children:String(r)})]},i))})]})}function Bs({hidden:e}){let t=H(!1),{shared:n,left:o}=ea({tab:D.value,account:A.value,request:G.value,opening:R.value},t.value),r=`${globalThis.location?.href.split(
"#")[0]??""}${ta(n)}`;return s("details",{id:"share",class:"card",hidden:e,children:[s("summary",{children:"Share"}),s("label",{class:"check",children:[s("input",
{type:"checkbox",checked:t.value,onChange:i=>t.value=i.currentTarget.checked})," with the input of this tab"]}),s("p",{class:"note",children:"This is what the l\
ink has. It stands behind a #, which goes to no server."}),s("dl",{class:"rows",children:n.map(([i,a])=>s("div",{children:[s("dt",{children:i}),s("dd",{children:a})]},
i))}),s("p",{class:"note",children:["Left out: ",o.join("; "),"."]}),s("p",{children:s(Ie,{text:r,label:"Copy the link"})}),s("p",{class:"evurl",children:s("cod\
e",{id:"share-link",children:r})})]})}var Pu={build:"Build",open:"Open",flow:"Flow",engines:"Engines"},Fu={build:fs,open:Ns,flow:Us,engines:ks};function js(){let e=D.value==="build"||D.value==="open";
return s(C,{children:[s("header",{children:[s("h1",{children:"EVURL playground"}),s("p",{children:"Build and open the one-time URLs of Silent Network Auth, and \
see why one does not work. All of it happens in this page, by the module that Go programs run, too; the key never leaves it."})]}),s(Lu,{}),s("main",{children:[
s(Ea,{hidden:!e}),de.map(t=>{let n=Fu[t];return s("div",{id:`panel-${t}`,class:"panel",role:"tabpanel","aria-labelledby":`tab-${t}`,hidden:D.value!==t,children:s(
n,{})},t)}),s(Bs,{hidden:!e})]}),s("p",{class:"visually-hidden",role:"status",id:"notice",children:Ve.value}),s(Ms,{})]})}function Lu(){return s("nav",{"aria-la\
bel":"Tabs",children:s("div",{role:"tablist","aria-label":"What to do",onKeyDown:t=>{let n=de.indexOf(D.value),o={ArrowRight:(n+1)%de.length,ArrowLeft:(n+de.length-
1)%de.length,Home:0,End:de.length-1}[t.key];o!==void 0&&(t.preventDefault(),D.value=de[o],document.getElementById(`tab-${de[o]}`).focus())},children:de.map(t=>s(
"button",{type:"button",role:"tab",id:`tab-${t}`,"aria-selected":D.value===t,"aria-controls":`panel-${t}`,tabindex:D.value===t?0:-1,onClick:()=>D.value=t,children:Pu[t]},
t))})})}Br(s(js,{}),document.getElementById("app"));document.documentElement.dataset.interactive="true";performance.mark("interactive");Ji();Ks();globalThis.addEventListener(
"hashchange",Ks);va();Uu();function Ks(){if(location.hash==="")return;let{tab:e,algorithm:t,keyEncoding:n,saltLength:o,evurl:r,...i}=na(location.hash);P(A,{...t&&
{algorithm:t},...n&&{keyEncoding:n},...o&&{saltLength:Number(o)}}),r!==void 0&&P(R,{evurl:r}),P(G,i),e!==void 0&&(D.value=e),history.replaceState(null,"",location.
pathname+location.search)}async function Uu(){let e=performance.now();try{await vn(Jt()),He.value={state:"ready",said:`The module is ready, after ${Math.round(performance.
now()-e)} ms.`},document.documentElement.dataset.ready="true",performance.mark("ready")}catch(t){He.value={state:"failed",said:`\u2717 ${t.message}`};for(let n of[
Nt,Te])n.value={verdict:{kind:"bad",text:t.message}}}}
