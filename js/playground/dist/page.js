import{a as As,b as yo,c as $s}from"./chunk.js";var Ha=As((Qf,Fn)=>{var vl=typeof window<"u"?window:typeof WorkerGlobalScope<"u"&&self instanceof WorkerGlobalScope?self:{};var Ka=(function(e){var t=/(?:^|\s)lang(?:uage)?-([\w-]+)(?=\s|$)/i,
n=0,r={},o={manual:e.Prism&&e.Prism.manual,disableWorkerMessageHandler:e.Prism&&e.Prism.disableWorkerMessageHandler,util:{encode:function h(p){return p instanceof
i?new i(p.type,h(p.content),p.alias):Array.isArray(p)?p.map(h):p.replace(/&/g,"&amp;").replace(/</g,"&lt;").replace(/\u00a0/g," ")},type:function(h){return Object.
prototype.toString.call(h).slice(8,-1)},objId:function(h){return h.__id||Object.defineProperty(h,"__id",{value:++n}),h.__id},clone:function h(p,g){g=g||{};var m,
_;switch(o.util.type(p)){case"Object":if(_=o.util.objId(p),g[_])return g[_];m={},g[_]=m;for(var w in p)p.hasOwnProperty(w)&&(m[w]=h(p[w],g));return m;case"Array":
return _=o.util.objId(p),g[_]?g[_]:(m=[],g[_]=m,p.forEach(function(S,x){m[x]=h(S,g)}),m);default:return p}},getLanguage:function(h){for(;h;){var p=t.exec(h.className);
if(p)return p[1].toLowerCase();h=h.parentElement}return"none"},setLanguage:function(h,p){h.className=h.className.replace(RegExp(t,"gi"),""),h.classList.add("lan\
guage-"+p)},currentScript:function(){if(typeof document>"u")return null;if(document.currentScript&&document.currentScript.tagName==="SCRIPT")return document.currentScript;
try{throw new Error}catch(m){var h=(/at [^(\r\n]*\((.*):[^:]+:[^:]+\)$/i.exec(m.stack)||[])[1];if(h){var p=document.getElementsByTagName("script");for(var g in p)
if(p[g].src==h)return p[g]}return null}},isActive:function(h,p,g){for(var m="no-"+p;h;){var _=h.classList;if(_.contains(p))return!0;if(_.contains(m))return!1;h=
h.parentElement}return!!g}},languages:{plain:r,plaintext:r,text:r,txt:r,extend:function(h,p){var g=o.util.clone(o.languages[h]);for(var m in p)g[m]=p[m];return g},
insertBefore:function(h,p,g,m){m=m||o.languages;var _=m[h],w={};for(var S in _)if(_.hasOwnProperty(S)){if(S==p)for(var x in g)g.hasOwnProperty(x)&&(w[x]=g[x]);g.
hasOwnProperty(S)||(w[S]=_[S])}var I=m[h];return m[h]=w,o.languages.DFS(o.languages,function(T,Y){Y===I&&T!=h&&(this[T]=w)}),w},DFS:function h(p,g,m,_){_=_||{};
var w=o.util.objId;for(var S in p)if(p.hasOwnProperty(S)){g.call(p,S,p[S],m||S);var x=p[S],I=o.util.type(x);I==="Object"&&!_[w(x)]?(_[w(x)]=!0,h(x,g,null,_)):I===
"Array"&&!_[w(x)]&&(_[w(x)]=!0,h(x,g,S,_))}}},plugins:{},highlightAll:function(h,p){o.highlightAllUnder(document,h,p)},highlightAllUnder:function(h,p,g){var m={
callback:g,container:h,selector:'code[class*="language-"], [class*="language-"] code, code[class*="lang-"], [class*="lang-"] code'};o.hooks.run("before-highligh\
tall",m),m.elements=Array.prototype.slice.apply(m.container.querySelectorAll(m.selector)),o.hooks.run("before-all-elements-highlight",m);for(var _=0,w;w=m.elements[_++];)
o.highlightElement(w,p===!0,m.callback)},highlightElement:function(h,p,g){var m=o.util.getLanguage(h),_=o.languages[m];o.util.setLanguage(h,m);var w=h.parentElement;
w&&w.nodeName.toLowerCase()==="pre"&&o.util.setLanguage(w,m);var S=h.textContent,x={element:h,language:m,grammar:_,code:S};function I(Y){x.highlightedCode=Y,o.hooks.
run("before-insert",x),x.element.innerHTML=x.highlightedCode,o.hooks.run("after-highlight",x),o.hooks.run("complete",x),g&&g.call(x.element)}if(o.hooks.run("bef\
ore-sanity-check",x),w=x.element.parentElement,w&&w.nodeName.toLowerCase()==="pre"&&!w.hasAttribute("tabindex")&&w.setAttribute("tabindex","0"),!x.code){o.hooks.
run("complete",x),g&&g.call(x.element);return}if(o.hooks.run("before-highlight",x),!x.grammar){I(o.util.encode(x.code));return}if(p&&e.Worker){var T=new Worker(
o.filename);T.onmessage=function(Y){I(Y.data)},T.postMessage(JSON.stringify({language:x.language,code:x.code,immediateClose:!0}))}else I(o.highlight(x.code,x.grammar,
x.language))},highlight:function(h,p,g){var m={code:h,grammar:p,language:g};if(o.hooks.run("before-tokenize",m),!m.grammar)throw new Error('The language "'+m.language+
'" has no grammar.');return m.tokens=o.tokenize(m.code,m.grammar),o.hooks.run("after-tokenize",m),i.stringify(o.util.encode(m.tokens),m.language)},tokenize:function(h,p){
var g=p.rest;if(g){for(var m in g)p[m]=g[m];delete p.rest}var _=new l;return d(_,_.head,h),c(h,_,p,_.head,0),y(_)},hooks:{all:{},add:function(h,p){var g=o.hooks.
all;g[h]=g[h]||[],g[h].push(p)},run:function(h,p){var g=o.hooks.all[h];if(!(!g||!g.length))for(var m=0,_;_=g[m++];)_(p)}},Token:i};e.Prism=o;function i(h,p,g,m){
this.type=h,this.content=p,this.alias=g,this.length=(m||"").length|0}i.stringify=function h(p,g){if(typeof p=="string")return p;if(Array.isArray(p)){var m="";return p.
forEach(function(I){m+=h(I,g)}),m}var _={type:p.type,content:h(p.content,g),tag:"span",classes:["token",p.type],attributes:{},language:g},w=p.alias;w&&(Array.isArray(
w)?Array.prototype.push.apply(_.classes,w):_.classes.push(w)),o.hooks.run("wrap",_);var S="";for(var x in _.attributes)S+=" "+x+'="'+(_.attributes[x]||"").replace(
/"/g,"&quot;")+'"';return"<"+_.tag+' class="'+_.classes.join(" ")+'"'+S+">"+_.content+"</"+_.tag+">"};function a(h,p,g,m){h.lastIndex=p;var _=h.exec(g);if(_&&m&&
_[1]){var w=_[1].length;_.index+=w,_[0]=_[0].slice(w)}return _}function c(h,p,g,m,_,w){for(var S in g)if(!(!g.hasOwnProperty(S)||!g[S])){var x=g[S];x=Array.isArray(
x)?x:[x];for(var I=0;I<x.length;++I){if(w&&w.cause==S+","+I)return;var T=x[I],Y=T.inside,Z=!!T.lookbehind,se=!!T.greedy,X=T.alias;if(se&&!T.pattern.global){var V=T.
pattern.toString().match(/[imsuy]*$/)[0];T.pattern=RegExp(T.pattern.source,V+"g")}for(var mo=T.pattern||T,j=m.next,ce=_;j!==p.tail&&!(w&&ce>=w.reach);ce+=j.value.
length,j=j.next){var Ze=j.value;if(p.length>h.length)return;if(!(Ze instanceof i)){var Kt=1,Q;if(se){if(Q=a(mo,ce,h,Z),!Q||Q.index>=h.length)break;var Ht=Q.index,
xs=Q.index+Q[0].length,ve=ce;for(ve+=j.value.length;Ht>=ve;)j=j.next,ve+=j.value.length;if(ve-=j.value.length,ce=ve,j.value instanceof i)continue;for(var ht=j;ht!==
p.tail&&(ve<xs||typeof ht.value=="string");ht=ht.next)Kt++,ve+=ht.value.length;Kt--,Ze=h.slice(ce,ve),Q.index-=ce}else if(Q=a(mo,0,Ze,Z),!Q)continue;var Ht=Q.index,
Vt=Q[0],jn=Ze.slice(0,Ht),go=Ze.slice(Ht+Vt.length),Kn=ce+Ze.length;w&&Kn>w.reach&&(w.reach=Kn);var zt=j.prev;jn&&(zt=d(p,zt,jn),ce+=jn.length),u(p,zt,Kt);var Ss=new i(
S,Y?o.tokenize(Vt,Y):Vt,X,Vt);if(j=d(p,zt,Ss),go&&d(p,j,go),Kt>1){var Hn={cause:S+","+I,reach:Kn};c(h,p,g,j.prev,ce,Hn),w&&Hn.reach>w.reach&&(w.reach=Hn.reach)}}}}}}
function l(){var h={value:null,prev:null,next:null},p={value:null,prev:h,next:null};h.next=p,this.head=h,this.tail=p,this.length=0}function d(h,p,g){var m=p.next,
_={value:g,prev:p,next:m};return p.next=_,m.prev=_,h.length++,_}function u(h,p,g){for(var m=p.next,_=0;_<g&&m!==h.tail;_++)m=m.next;p.next=m,m.prev=p,h.length-=
_}function y(h){for(var p=[],g=h.head.next;g!==h.tail;)p.push(g.value),g=g.next;return p}if(!e.document)return e.addEventListener&&(o.disableWorkerMessageHandler||
e.addEventListener("message",function(h){var p=JSON.parse(h.data),g=p.language,m=p.code,_=p.immediateClose;e.postMessage(o.highlight(m,o.languages[g],g)),_&&e.close()},
!1)),o;var b=o.util.currentScript();b&&(o.filename=b.src,b.hasAttribute("data-manual")&&(o.manual=!0));function f(){o.manual||o.highlightAll()}if(!o.manual){var v=document.
readyState;v==="loading"||v==="interactive"&&b&&b.defer?document.addEventListener("DOMContentLoaded",f):window.requestAnimationFrame?window.requestAnimationFrame(
f):window.setTimeout(f,16)}return o})(vl);typeof Fn<"u"&&Fn.exports&&(Fn.exports=Ka);typeof global<"u"&&(global.Prism=Ka)});var qt=()=>fetch("evurl.wasm"),_o=async()=>(await import("./vectors.js")).default,Vn=()=>import("./chart.js"),zn=()=>"worker.js";var E,wo,Gn,be,qn,Yt,ko,Gt,xo,Jn,Wn,Es,gt=Symbol.for("pv"),Zt={},Xt=[],Cs=/^m(i|n|o|s|text|space)$/,Yn=Array.isArray,Zn=Xt.slice,Le=Object.assign;function Fe(e){
e&&e.parentNode&&e.remove()}function So(e,t,n){var r,o,i,a={},c=arguments.length;for(i in t)i=="key"?r=t[i]:i=="ref"&&typeof e!="function"?o=t[i]:a[i]=t[i];return c>
2&&(a.children=c>3?Zn.call(arguments,2):n),mt(e,a,r,o,null)}function mt(e,t,n,r,o){var i={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:gt,__v:o||++wo,__i:-1,__u:0};return!o&&E.vnode&&E.
vnode(i),i}function C(e){return e.children}function Xe(e,t){this.props=e,this.context=t,this.__g=0}function we(e,t){if(t==null)return e.__&&we(e.__,e.__i+1);for(var n;t<e.
__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:we(e)}function Ts(e){var t,n=e.__v,r=n.__e,o=[],i=[],a=e.__P;
a&&((t=Le({constructor:gt},n)).__v=n.__v+1,E.vnode&&E.vnode(t),Xn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[r]:null,o,r||we(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=
t,Io(o,t,i),n.__=n.__e=null,t.__e!=r&&Ao(t))}function Ao(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),
Ao(e)}function vo(e){(8&e.__g||(e.__g|=8,be.push(e),Yt++))&&qn==E.debounceRendering||((qn=E.debounceRendering)||queueMicrotask)($o)}function $o(){try{for(var e,
t=1;be.length;)be.length>t&&be.sort(ko),e=be.shift(),t=be.length,8&e.__g&&Ts(e)}finally{(Yt=be.length)&&(qn||queueMicrotask)($o)}}function Eo(e,t,n,r,o,i,a,c,l,d,u){
var y,b,f,v,h,p,g=r.__k||Xt,m=t.length;for(l=Is(n,t,g,l,m),y=0;y<m;y++)(f=n.__k[y])!=null&&(b=~f.__i&&g[f.__i]||Zt,f.__i=y,p=Xn(e,f,b,o,i,a,c,l,d,u),v=f.__e,(b.
ref!=f.ref||8&b.__u)&&(b.ref&&Qn(b.ref,null,f,b),f.ref&&u.push(f.ref,f.__c||v,f)),h=h||v,4&f.__u?(l=Co(f,l,e,!b.__v),b.__e&&(b.__e=null)):typeof f.type=="functi\
on"&&p!==void 0?l=p:v&&(l=v.nextSibling),f.__u&=-21);return n.__e=h,l}function Is(e,t,n,r,o){var i,a,c,l,d,u,y,b,f,v=n.length,h=v,p=0,g=0,m=e.__k=Array(o);for(i=
0;i<o;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=m[i]=mt(null,a):Yn(a)?a=m[i]=mt(C,{children:a}):
a.constructor===gt&&a.__b?a=m[i]=mt(a.type,a.props,a.key,a.ref,a.__v):m[i]=a,l=i+p,a.__=e,a.__b=e.__b+1,c=null,~(d=a.__i=Os(a,n,l,h))&&(h--,(c=n[d])&&(c.__u|=2)),
c&&c.__v?(a.__u|=16,d==l-1?p--:d==l+1?p++:d!=l&&(d>l?p--:p++,g=1)):(~d||(o>v?p--:o<v&&p++),typeof a.type!="function"&&(a.__u|=4))):m[i]=null;if(g){for(u=[],y=[],
i=0;i<o;i++)if((a=m[i])&&16&a.__u){for(p=0,b=u.length;p<b;)u[f=p+b>>1]<a.__i?p=f+1:b=f;u[p]=a.__i,y[i]=p+1}for(p=u.length;i--;)y[i]&&(y[i]==p?p--:m[i].__u|=4)}if(h)
for(i=0;i<v;i++)!(c=n[i])||2&c.__u||(c.__e==r&&(r=we(c)),er(c,c));return r}function Co(e,t,n,r){var o,i,a,c;if(typeof e.type=="function"){if(e.props.__P)return t;
if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&(o[i].__=e,t=Co(o[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=we(e))&&!t.parentNode&&(t=null),a=e.__e,c=t;c&&c.nodeType==
8;)c=c.nextSibling;for(a!=c&&(!r&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(
"$s"););return t}function Os(e,t,n,r){var o,i=e.key,a=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&i==null||l&&i==c.key&&a==c.type)return n;if(r>(l?1:0)){for(o=n-1;o>=0;o--)if((c=
t[o])&&!(2&c.__u)&&i==c.key&&a==c.type)return o;for(o=n+1;o<t.length;o++)if((c=t[o])&&!(2&c.__u)&&i==c.key&&a==c.type)return o}return-1}function bo(e,t,n){n==null&&
(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Wt(e,t,n,r,o){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.
cssText=r=""),r)for(t in r)n&&t in n||bo(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||bo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),
typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(a=Wn[t]||(Wn[t]=Rs(t)),(e.__a||(e.__a={}))[t]=Jn,i=t!=(t=t.replace(xo,"$1")),(t=t.slice(2))[0]<"a"&&
(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,
"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)
try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Rs(e){
return function(t){var n=this.__e;if(n){if(n=n[e],t[Gt]==null)t[Gt]=Jn++;else if(t[Gt]<this.__a[e])return;return n(E.event?E.event(t):t)}}}function Xn(e,t,n,r,o,i,a,c,l,d){
var u,y,b,f,v,h,p,g,m,_,w,S,x,I,T,Y,Z,se,X=t.type;if(t.constructor!==gt)return null;128&n.__u&&(l=32&n.__u,u=n.__c.__z)&&(t.__u|=l,y=i=[],u.nodeType==8?c=Jt(u,i):
i.push(u),c=i[0]||c),(u=E.__b)&&u(t);e:if(typeof X=="function"){b=a.length;try{if(g=t.props,m=(u=X.prototype)&&u.render,_=(u=X.contextType)&&r[u.__c],w=u?_?_.props.
value:u.__:r,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(m?t.__c=f=new X(g,w):(t.__c=f=new Xe(g,w),f.constructor=X,f.render=Fs),_&&_.sub(f),f.state||(f.state={}),f.
__n=r,f.__g|=8,f.__h=[],f.__k=[]),m&&(f.__s||(f.__s=f.state),X.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Le({},f.__s)),Le(f.__s,X.getDerivedStateFromProps(
g,f.__s)))),v=f.props,h=f.state,f.__v=t,n.__c){if(g!==v&&m&&!X.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(g,w),t.__v==n.
__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(g,f.__s,w)===!1){t.__v!=n.__v&&(f.props=g,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=
n.__k,t.__k.some(function(V){V&&(V.__=t)}),Xt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),c=we(n);break e}f.componentWillUpdate&&f.componentWillUpdate(
g,f.__s,w),m&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(v,h,p)})}else m&&!X.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),
m&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=w,f.props=g,f.__P=e,f.__g&=-5,S=E.__r,x=m?25:0;do f.__g&=-9,S&&S(t),u=f.render(f.props,f.state=
f.__s,f.context);while(8&f.__g&&++x<25);m&&(Xt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(r=Le({},r,f.getChildContext())),m&&n.__c&&f.getSnapshotBeforeUpdate&&
(p=f.getSnapshotBeforeUpdate(v,h)),I=u&&u.type===C&&u.key==null?u.props.children:u,g.__P&&(u=c,o=(e=g.__P).namespaceURI,l=i=null,n.props&&n.props.__P!=e&&(n.__k.
some(function(V){V&&er(V,V)}),n.__k=null),c=n.__k?we(n,0):null),c=Eo(e,Yn(I)?I:[I],t,n,r,o,i,a,c,l,d),g.__P&&(t.__e=null,c=u),t.__u&=-161,y&&y.some(Fe),f.__h.length&&
a.push(f),1&f.__g&&(f.__g&=-4)}catch(V){if(a.length=b,t.__v=null,l||i)if(V&&V.then){if(t.__u|=128|l,i){for(~(Z=i.indexOf(c||void 0))||(Z=i.length);(se=i[Z-1])&&
se.nodeType==8;)Z--;for(;Z<i.length;Z++)if(se=i[Z])if(i[Z]=null,T){if(se==Y)break}else{if(se.nodeType!=8)break;se.data.startsWith("$s")&&(Y=Jt(T=se))}}if(!T){for(;c&&
c.nodeType==8&&c.nextSibling;)c=c.nextSibling;T=c}(u=Jt(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,c=u):t.__e=c,c=c&&c.nextSibling}else i&&i.some(Fe);else t.__e=n.__e;
t.__k||(t.__k=n.__k||[]),V&&V.then||To(t),E.__e(V,t,n)}}else c=t.__e=Ps(n.__e,t,n,r,o,i,a,l,d,e);return(u=E.diffed)&&u(t),c}function Jt(e,t){if(e&&e.nodeType==8&&
e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(
e)}}function To(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(To))}function Io(e,t,n){for(var r=0;r<n.length;)Qn(n[r++],n[r++],n[r++]);E.__c&&E.__c(t,e),e.some(
function(o){try{e=o.__h,o.__h=[],e.some(function(i){i.call(o)})}catch(i){E.__e(i,o.__v)}})}function Ps(e,t,n,r,o,i,a,c,l,d){var u,y,b,f,v,h,p,g,m=n.props||Zt,_=t.
props,w=t.type;if(w=="svg"?o="http://www.w3.org/2000/svg":w=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),i){for(u=0;u<i.
length;u++)if((v=i[u])&&(w?v.localName==w:v.nodeType==3)){e=v,i[u]=null;break}}if(!e){if(g=d.ownerDocument||document,!w)return g.createTextNode(_);e=g.createElementNS(
o,w,_.is?_:d),c&&(E.__m&&E.__m(t,i),c=!1),i=null}if(w){if(d=w=="template"&&e.content||e,i=w=="textarea"&&_.defaultValue!=null?null:i&&Zn.call(d.childNodes),!c&&
i)for(m={},u=0;u<e.attributes.length;u++)m[(v=e.attributes[u]).name]=v.value;for(u in m)v=m[u],u=="dangerouslySetInnerHTML"?b=v:u=="children"||u in _||u=="value"&&
"defaultValue"in _||u=="checked"&&"defaultChecked"in _||Wt(e,u,null,v,o);for(u in _)v=_[u],u=="children"?f=v:u=="dangerouslySetInnerHTML"?y=v:u=="value"?h=v:u==
"checked"?p=v:c&&typeof v!="function"||m[u]===v||Wt(e,u,v,m[u],o);y?(c||b&&(y.__html==b.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(b&&(e.
textContent=""),(w=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&Cs.test(w))&&(o="http://www.w3.org/1999/xhtml"),Eo(d,Yn(f)?f:[f],t,n,r,o,i,a,i?i[0]:
n.__k&&we(n,0),c,l),i&&i.some(Fe)),c&&w!="textarea"||(u="value",w=="progress"&&h==null?e.removeAttribute(u):h==null||h===e[u]&&(w!="progress"||h)||Wt(e,u,h,m[u],
o),u="checked",p!=null&&p!=e[u]&&Wt(e,u,p,m[u],o))}else m===_||c&&e.data==_||(e.data=_);return e}function Qn(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&
(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){E.__e(o,n)}}function er(e,t,n){var r,o,i,a;if(E.unmount&&E.unmount(
e),!(r=e.ref)||r.current&&r.current!=e.__e||Qn(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(c){E.__e(c,t)}r.__P=r.__n=null}
if(r=e.__k)for(a=0;a<r.length;a++)r[a]&&er(r[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=Jt(r,i=[]))&&(r==e.__e&&i.some(Fe),Fe(
o),Fe(r)),n||Fe(e.__e),e.__e=e.__c=e.__=null}function Fs(e,t,n){return this.constructor(e,n)}function Ls(e,t){var n,r,o,i;E.__&&E.__(e,t),t.nodeType==9&&(t=t.documentElement),
r=(n=e&&32&e.__u)?null:t.__k,t.__k=mt(C,{children:[e]}),o=[],i=[],Xn(t,t.__k,r||Zt,Zt,t.namespaceURI,r?null:t.firstChild?Zn.call(t.childNodes):null,o,r?r.__e:t.
firstChild,n,i),Io(o,t.__k,i),t.__k.props.children=null}function Oo(e,t){e&&typeof e=="object"&&(e.__u|=32),Ls(e,t)}E={__e:function(e,t,n,r){for(var o,i,a;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((a=(i=o.constructor)&&i.getDerivedStateFromError)&&o.setState(i.getDerivedStateFromError(
e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),a=1),a&&8&o.__g)return void(o.__g|=2)}catch(c){e=c}}throw Yt=0,e}},wo=0,Gn=function(e){return e!=null&&e.
constructor===gt},Xe.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Le({},this.state)),typeof e=="function"&&(e=e(Le({},n),this.props)),
e&&(Le(n,e),this.__v&&(t&&this.__k.push(t),vo(this)))},Xe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),vo(this))},Xe.prototype.render=
C,be=[],Yt=0,ko=function(e,t){return e.__v.__b-t.__v.__b},Gt=Symbol(),xo=/(PointerCapture)$|Capture$/i,Jn=0,Wn={},Es=0;var fr={};yo(fr,{EvurlError:()=>k,account:()=>dr,accountAsync:()=>oc,build:()=>cr,buildAsync:()=>ic,buildMany:()=>lr,buildManyAsync:()=>ac,codes:()=>ke,init:()=>hn,
inspect:()=>Se,inspectAsync:()=>cc,open:()=>ur,openAsync:()=>sc});var ke=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
k=class extends Error{constructor(t,n,r){super(`${t}: ${n}`,r),this.name="EvurlError",this.code=t,this.detail=n}};function en(e,t,n){let{id:r="",status:o=t?"primary":"",algorithm:i,key:a,keyEncoding:c}=_t(e,["id","status","algorithm","key","keyEncoding"],"a key","key");if(fe(
a)==="CryptoKey")return Us(a,{id:r,status:o,algorithm:i,keyEncoding:c},n);let l=fe(a)==="Uint8Array";if(a==null)throw new k("key","key is missing");if(!l&&typeof a!=
"string")throw new k("key","key is neither a string nor a Uint8Array");if(c==="raw")throw new k("key","keyEncoding is not one of base64, base64url, hex, utf-8");
if(l&&c!==void 0)throw new k("key","a key given as bytes has no keyEncoding");return{id:F(r,"id","key"),status:F(o,"status","key"),algorithm:F(i,"algorithm","ke\
y"),encoding:l?"raw":F(c??"","keyEncoding","key"),key:a}}function Us(e,{id:t,status:n,algorithm:r,keyEncoding:o},i){if(i===void 0)throw new k("key","a CryptoKey\
 is awaited: take '@evurl/edge/promise' for it");if(o!==void 0)throw new k("key","a CryptoKey has no keyEncoding");return{...{id:F(t,"id","key"),status:F(n,"sta\
tus","key"),algorithm:F(r,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(e,r,n))}}function tn(e){let{correlationId:t,redirect:n,air:r,fields:o}=_t(e,["\
correlationId","redirect","air","fields"],"build","parameter");return t!==void 0&&F(t,"correlationId","parameter"),n!==void 0&&F(n,"redirect","parameter"),r!==void 0&&
Qt(r,"air"),{correlationId:t,redirect:n,air:r,fields:o===void 0?[]:Ms(o)}}function Ms(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new k("p\
arameter","fields are pairs of a name and a value");let t=[];for(let n of e){if(!Array.isArray(n)||n.length!==2)throw new k("parameter","fields are pairs of a n\
ame and a value");let[r,o]=n;if(t.push([F(r,"a field's name","parameter"),F(o,"a field's value","parameter")]),t.length>65535)throw new k("size","too many field\
s")}return t}function Ds(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new k("parameter","the requests are not a list");let t=[];for(let n of e)
try{t.push(tn(n))}catch(r){t.push(Po(r,"parameter"))}return t}function pe(e,t){try{return t()}catch(n){throw Po(n,e)}}function Po(e,t){return e instanceof k?e:new k(
t,"what was passed cannot be read",{cause:e})}function Ns(e){let{now:t,tolerance:n,anyAge:r=!1,phpSalts:o=!1,oldPayloads:i=!1}=_t(e,["now","tolerance","anyAge",
"phpSalts","oldPayloads"],"open","parameter");return{now:t===void 0?void 0:Ro(fe(t)==="Date"?Date.prototype.getTime.call(t):t,"now")/1e3,tolerance:n===void 0?void 0:
Ro(n,"tolerance"),anyAge:Qt(r,"anyAge"),phpSalts:Qt(o,"phpSalts"),oldPayloads:Qt(i,"oldPayloads")}}var nn=(e={})=>pe("parameter",()=>tn(e)),rn=e=>pe("parameter",
()=>Ds(e)),yt=(e={})=>pe("parameter",()=>Ns(e));function Qt(e,t){if(typeof e!="boolean")throw new k("parameter",`${t} is neither true nor false`);return e}var tr=16384;
function Ue(e){let t=F(e,"evurl","url");if(t.length>tr)throw new k("size",`url at byte ${tr}: longer than ${tr} bytes`);return t}function F(e,t,n){if(typeof e!=
"string")throw new k(n,`${t} is not a string`);return e}function Ro(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new k("parameter",`${t} is not a finit\
e number`);return e}function Bs(e,t,n){if(e===null||typeof e!="object")throw new k(n,`${t} not an object`);let r=Object.getPrototypeOf(e);if(r!==null&&Object.getPrototypeOf(
r)!==null)throw new k(n,`${t} not a plain object`)}function _t(e,t,n,r){Bs(e,`the options of ${n} are`,r);let o=Object.create(null);for(let i of Object.keys(e)){
if(!t.includes(i))throw new k(r,`${n} takes ${t.join(", ")}, and nothing else`);o[i]=e[i]}return o}var fe=e=>Object.prototype.toString.call(e).slice(8,-1);var Fo="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",Lo=e=>fe(e)==="WebAssembly.Module";async function on(e){
try{return await e()}catch(t){throw new k("not_ready","the module cannot be had",{cause:t})}}var js=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
Fo],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/global scope/i,
"this runtime allows no random numbers at global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function nr(e){if(e instanceof k)return e;
let t=String(e),[,n]=js.find(([r])=>r.test(t));return new k("unsupported",n,{cause:e})}var he=0,vt=8,rr=class extends Error{};function No(e){let t=Vs(),n=new Uint8Array(0),r=new DataView(n.buffer),o=()=>{if(n.length===0){let{buffer:a}=e();n=new Uint8Array(
a),r=new DataView(a)}return r},i=(a,c)=>{let l=o();return l.setUint32(a,0,!0),l.setUint32(c,0,!0),he};return{args_get:()=>he,args_sizes_get:i,environ_get:()=>he,
environ_sizes_get:i,clock_time_get(a,c,l){return Ks(o(),l,a===0?Date.now():performance.now()),he},random_get(a,c){return o(),t(n,a,c),he},fd_write(a,c,l,d){let u=o(),
y=0;for(let b=0;b<l;b++)y+=u.getUint32(c+8*b+4,!0);return u.setUint32(d,y,!0),he},poll_oneoff(a,c,l,d){let u=o();return l>0&&(u.setBigUint64(c,u.getBigUint64(a,
!0),!0),u.setUint16(c+8,he,!0),u.setUint8(c+10,u.getUint8(a+8))),u.setUint32(d,l>0?1:0,!0),he},sched_yield:()=>he,proc_exit(){throw new rr("the module ended")},
fd_close:()=>vt,fd_fdstat_get:()=>vt,fd_fdstat_set_flags:()=>vt,fd_prestat_get:()=>vt,fd_prestat_dir_name:()=>vt}}function Ks(e,t,n){let r=n*1e6,o=Math.floor(r/
4294967296);e.setUint32(t,r-o*4294967296,!0),e.setUint32(t+4,o,!0)}var Hs=64,Uo=4096,Mo=65536;function Vs(){let e,t=0,n=()=>{e?.fill(0),e=void 0},r=o=>{let i=e===
void 0?Hs:Math.min(2*e.length,Uo);e===void 0&&queueMicrotask(n);let a=Do(new Uint8Array(Math.max(i,o)));return e?.fill(0),t=0,e=a};return(o,i,a)=>{if(a>Uo){let l=o.
subarray(i,i+a);for(let d=0;d<a;d+=Mo)Do(l.subarray(d,d+Mo));return}let c=e===void 0||e.length-t<a?r(a):e;for(let l=0;l<a;l++)o[i+l]=c[t],c[t++]=0}}function Do(e){
let t=globalThis.crypto;if(typeof t?.getRandomValues!="function")throw new k("unsupported","crypto.getRandomValues is missing; there is no other source to fall \
back to");return t.getRandomValues(e)}var zs=new TextEncoder,Bo=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),Qe=class{#t;#e;#r;constructor(t,n,r){this.#t=t,this.#e=n,this.#r=r}get position(){return this.#e}set position(t){
this.#e=t}#n(t){if(this.#r-this.#e<t)throw new k("size","the request is longer than 65536 bytes")}u8(t){this.#n(1),this.#t[this.#e++]=t}u16(t){this.#n(2),this.#t[this.#e]=
t,this.#t[this.#e+1]=t>>8,this.#e+=2}f64(t){this.#n(8),new DataView(this.#t.buffer,this.#t.byteOffset).setFloat64(this.#e,t,!0),this.#e+=8}text(t,n){let r=this.#t,
o=this.#e;this.#n(2+t.length),this.#e+=2,this.#o(t,n);let i=this.#e-o-2;if(i>65535)throw new k("size",`${n} is longer than 65535 bytes`);r[o]=i,r[o+1]=i>>8}raw(t,n){
this.#n(t.length),this.#o(t,n)}#o(t,n){let r=this.#t,o=t.length,i=this.#e,a=0;for(;a<o;a++){let c=t.charCodeAt(a);if(c>127)break;r[i++]=c}if(a<o){let c=t.slice(
a);if(!Gs(c))throw new k("parameter",`${n} has a lone surrogate`);let{read:l,written:d}=zs.encodeInto(c,r.subarray(i,this.#r));if(l<c.length)throw new k("size",
"the request is longer than 65536 bytes");i+=d}this.#e=i}bytes(t){this.#n(t.length),this.#t.set(t,this.#e),this.#e+=t.length}blob(t,n){if(t.length>65535)throw new k(
"size",`${n} is longer than 65535 bytes`);this.u16(t.length),this.bytes(t)}},bt=class{#t;#e;#r;constructor(t,n,r){this.#t=t,this.#e=n,this.#r=n+r}#n(t){let n=this.#e;
if(this.#e+=t,this.#e>this.#r)throw new RangeError("a message that ends early");return n}u8(){return this.#t[this.#n(1)]}u16(){let t=this.#n(2);return this.#t[t]|
this.#t[t+1]<<8}u32(){return this.u16()+this.u16()*65536}f64(){let t=this.#n(8);return new DataView(this.#t.buffer,this.#t.byteOffset).getFloat64(t,!0)}text(){let t=this.
u16(),n=this.#n(t);return Ws(this.#t,n,n+t)}skip(t){return this.#n(this.u16()),t}blob(){let t=this.u16(),n=this.#n(t);return this.#t.slice(n,n+t)}rest(){return this.#t.
slice(this.#n(this.#r-this.#e),this.#r)}},qs=24;function Ws(e,t,n){if(n-t<=qs){let r="";for(let o=t;o<n;o++){let i=e[o];if(i>127)return Bo.decode(e.subarray(t,n));
r+=String.fromCharCode(i)}return r}return Bo.decode(e.subarray(t,n))}var Gs="isWellFormed"in String.prototype?e=>e.isWellFormed():e=>!/\p{Surrogate}/u.test(e);var jo=3,Ko=65536,Js=0,wt=class{number=++Js;exports;accounts=new WeakMap;opened=0;#t=!1;#e;#r;#n=new Uint8Array(0);constructor(t){let n=No(()=>this.exports.memory),
r=new WebAssembly.Instance(t,{wasi_snapshot_preview1:n});if(this.exports=r.exports,typeof this.exports.evurl_abi_version!="function")throw new k("unsupported","\
this is not the EVURL module");this.exports._initialize();let o=this.exports.evurl_abi_version();if(o!==jo)throw new k("unsupported",`the module speaks version ${o}\
 of the ABI, and this bridge ${jo}`);this.#e=this.exports.evurl_in(),this.#r=this.exports.evurl_out()}#o(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#o().length}writer(){return new Qe(this.#o(),this.#e,this.#e+Ko)}get dead(){return this.#t}call(t,n,r){return this.#a(
this.#i(t,n,r))}open(t){let n=this.#i("evurl_account",t);return n<0&&this.#a(n),this.opened++,n}rotateAt(t){this.#t=!0;let n=this.exports.evurl_account_rotate_at(
t);return this.#t=!1,n}close(t){this.#t=!0,this.exports.evurl_account_close(t),this.#t=!1,this.opened--}#i(t,n,r){let o=n.position-this.#e;this.#t=!0;let i=r===
void 0?this.exports[t](this.#e,o):this.exports[t](r,this.#e,o);return this.#t=!1,i}#a(t){let n=this.#o();if(t>=0)return new bt(n,this.#r,t);throw new k(ke[-t-1]??
"internal",new bt(n,this.#r,Ko).text())}wipe(){this.#o().fill(0)}};var or,kt,et,Ys=16<<20,Zs=4e3;function Ho(e){return et??=e().then(t=>{kt=new wt(t),or=t}).catch(t=>{throw et=void 0,nr(t)}),et}var Vo=()=>et!==void 0;async function zo(){
if(et===void 0)throw qo();return et}var qo=()=>new k("not_ready","call init() first, and await it; or call an asynchronous function, which does");function ee(e){
let t=Xs();try{let n=e(t);return(t.size>Ys||t.opened>=Zs)&&an(t),n}catch(n){let r=n instanceof k;throw r&&n.code!=="internal"&&!t.dead||(an(t),r)?n:new k("inter\
nal","the module stopped; the next call gets a new instance",{cause:n})}}var Wo=()=>kt;function Xs(){if(or===void 0)throw qo();try{return kt??=new wt(or)}catch(e){
throw nr(e)}}function an(e){kt===e&&(kt=void 0),e.wipe()}var te={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},xt={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},Qs=65536;
function Go(e,t){let n=_t(e,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account"),{endpoint:r="",clientAccessKey:o="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new k("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new k("account","redirects is not a\
 list");let a=[...n.keys],c=[...n.redirects??[]];if(n.redirects!==void 0&&c.length===0)throw new k("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new k("account","saltLength is 12 or 16");let l=new Uint8Array(Qs);try{let d=new Qe(l,0,l.length);
d.text(F(r,"endpoint","account"),"endpoint"),d.text(F(o,"clientAccessKey","account"),"clientAccessKey"),d.u8(i),d.u16(Math.min(a.length,65535));for(let u of a)ir(
d,en(u,a.length===1,t));d.u16(Math.min(c.length,65535));for(let u of c)d.text(F(u,"redirects","account"),"redirects");return l.slice(0,d.position)}catch(d){throw d instanceof
k&&d.code==="size"?new k("account",d.detail):d}finally{l.fill(0)}}function ir(e,{id:t,status:n,algorithm:r,encoding:o,key:i}){e.text(t,"id"),e.text(n,"status"),
e.text(r,"algorithm"),e.text(o,"keyEncoding"),typeof i=="string"?e.text(i,"key"):e.blob(i,"key")}function St(e,{correlationId:t,redirect:n,air:r,fields:o}){e.u8(
(t===void 0?0:te.correlationId)|(n===void 0?0:te.redirect)|(r===void 0?0:te.air)|(r===!0?te.airTrue:0)),e.text(t??"","correlationId"),e.text(n??"","redirect"),e.
u16(o.length);for(let[i,a]of o)e.text(i,"a field's name"),e.text(a,"a field's value")}var ec=128;function Jo(e,t,n){let r=e.position;e.u16(0);let o=e.position,i=0;
try{for(;i<ec&&n+i<t.length;i++){let a=t[n+i];if(a instanceof k)break;St(e,a),o=e.position}}catch(a){if(i===0)throw a}e.position=r,e.u16(i),e.position=o}function Yo(e,t,n){
let r=e.u16();if(r===0)throw new RangeError("nothing was built");for(let o=0;o<r;o++){let i=e.u8();t.push(i===0?n(t.length):{error:new k(ke[i-1]??"internal",e.text())})}}
function Zo(e,t,{now:n,tolerance:r,anyAge:o,phpSalts:i,oldPayloads:a}){e.u8((o?xt.anyAge:0)|(n===void 0?0:xt.now)|(r===void 0?0:xt.tolerance)|(i?xt.phpSalts:0)|
(a?xt.oldPayloads:0)),e.f64(n??0),e.f64(r??0),e.text(t,"evurl")}function Xo(e){let t=e.u8(),n=new Date(e.f64()*1e3),r=e.text(),o=e.text(),i=e.text(),a=e.text(),
c=e.text(),l=[];for(let d=e.u16();d>0;d--)l.push([e.text(),e.text()]);return{correlationId:r,timestamp:n,nonce:o,fields:l,...Qo(t,i),authenticated:(t&te.authenticated)!==
0,freshness:(t&te.checked)!==0?"checked":(t&te.advisory)!==0?"advisory":"unchecked",algorithm:a,keyId:c}}function Qo(e,t){return{...(e&te.redirect)!==0&&{redirect:t},
...(e&te.air)!==0&&{air:(e&te.airTrue)!==0}}}function sn(e){let t=e.u8(),n=e.text(),r=e.text(),o=e.blob(),i=e.text(),a=e.text(),c=[];for(let l=e.u16();l>0;l--)c.
push(tc(e));return{endpoint:n,clientAccessKey:r,...(t&te.data)!==0&&{data:o},cipherSalt:i,...Qo(t,a),lints:c}}function tc(e){let t=ke[e.u8()-1],n=e.u32();return{
name:e.text(),code:t,where:e.text(),offset:n,what:e.text(),cure:e.text()}}var cn,sr,ln,un,dn,ar,fn=e=>pe("account",()=>Go(e)),xe=class{#t;#e;#r=0;#n=0;constructor(t){this.#t=t,this.#e={message:t},typeof FinalizationRegistry=="function"&&
(ar??=new FinalizationRegistry(ei),ar.register(this,this.#e,this));try{this.#n=ee(n=>n.rotateAt(this.#o(n)))}catch(n){throw this.close(),n}}static{cn=t=>typeof t==
"object"&&t!==null&&#t in t,sr=(t,n)=>t.#o(n),ln=(t,n)=>t.#i(n),un=(t,n)=>t.#l(n),dn=(t,n,r)=>t.#c("evurl_open",n,r,Xo)}#o(t){if(this.#t===void 0)throw new k("a\
ccount","the account is closed");let n=t.accounts.get(this);if(n!==void 0)return n;let r=t.writer();r.bytes(this.#t);let o=t.open(r);return t.accounts.set(this,
o),this.#e.instance=t.number,this.#e.handle=o,o}build(t){return cr(this,t)}#i(t){return ee(n=>{let r=this.#o(n),o=n.writer();return St(o,t),this.#a(n.call("evur\
l_build",o,r),t)})}#a(t,{correlationId:n}){let o={evurl:t.text(),correlationId:n===void 0?t.text():t.skip(n)};return++this.#r>=this.#n&&this.#n>0&&(o.warning="r\
otate-key"),o}buildMany(t){return lr(this,t)}#l(t){ee(o=>this.#o(o));let n=[],r=!1;for(;n.length<t.length;){let o=t[n.length];if(o instanceof k)n.push({error:o});else if(r){
let i=this.#s(o);if(n.push(i),i.error?.code==="unsupported")for(;n.length<t.length;)n.push(i)}else try{ee(i=>this.#u(i,t,n))}catch(i){r=i.code==="internal",r||n.
push(this.#s(o))}}return n}#s(t){try{return this.#i(t)}catch(n){return{error:n}}}#u(t,n,r){let o=this.#o(t),i=t.writer();Jo(i,n,r.length);let a=t.call("evurl_bu\
ild_many",i,o);Yo(a,r,c=>this.#a(a,n[c]))}get count(){return this.#r}open(t,n){return ur(this,t,n)}inspect(t,n){return me(this).#c("evurl_account_inspect",Ue(t),
yt(n),sn)}#c(t,n,r,o){return ee(i=>{let a=this.#o(i),c=i.writer();return Zo(c,n,r),o(i.call(t,c,a))})}close(){me(this),this.#t!==void 0&&(this.#t=void 0,ar?.unregister(
this),ei(this.#e))}toJSON(){return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(xe.prototype,Symbol.dispose,{value:xe.prototype.close,configurable:!0,
writable:!0});function ei({message:e,instance:t,handle:n}){e.fill(0);let r=Wo();if(!(r===void 0||r.number!==t||n===void 0))try{r.close(n)}catch{an(r)}}function me(e){
if(!cn(e))throw new k("account","this is no account, or a proxy of one, or of another copy of the package");return e}var cr=(e,t)=>ln(me(e),nn(t)),lr=(e,t)=>un(
me(e),rn(t)),ur=(e,t,n)=>dn(me(e),Ue(t),yt(n));var dr=e=>new xe(fn(e)),Se=e=>{let t=Ue(e);return ee(n=>{let r=n.writer();return r.raw(t,"evurl"),sn(n.call("evurl_inspect",r))})};function ti(e,t){let n=a=>(Vo()&&new Promise(c=>c(a)).catch(()=>{}),Ho(async()=>a===void 0&&t?t():e(a))),r=t===void 0?zo:n;async function o(a,c){if(cn(a))return c(
a);typeof a?.build=="function"&&me(a);let l=await i(a);try{return c(l)}finally{l.close()}}async function i(a){let c=fn(a);try{await r()}catch(l){throw c.fill(0),
l}return new xe(c)}return{init:n,accountAsync:i,async buildAsync(a,c){let l=nn(c);return o(a,d=>ln(d,l))},async buildManyAsync(a,c){let l=rn(c);return o(a,d=>un(
d,l))},async openAsync(a,c,l){let d=Ue(c),u=yt(l);return o(a,y=>dn(y,d,u))},async inspectAsync(a){return await r(),Se(a)}}}var pn="cc0f9ae44c86c028d9b6eb5790e55313beb285dfac57d4009d2f0b43bc31b633";async function ri(e,t=pn){let n=await on(async()=>e);if(n===void 0)throw new k("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await ni(n):fe(n)==="URL"&&(n=await ni(String(n))),typeof n?.arrayBuffer=="function"){let o=n;if(o.ok===!1)throw new k("not_ready",`the module was no\
t served: status ${o.status}`);n=await on(()=>o.arrayBuffer())}if(Lo(n))return n;let r=nc(n);return await rc(r,t),WebAssembly.compile(r)}function nc(e){if(ArrayBuffer.
isView(e))return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).slice();if(fe(e)==="ArrayBuffer"||fe(e)==="SharedArrayBuffer")return new Uint8Array(e).slice();
throw new k("unsupported","the source is no module, bytes, Response or URL")}async function rc(e,t){let{subtle:n}=globalThis.crypto??{};if(n===void 0)throw new k(
"unsupported","the module cannot be checked: crypto.subtle is missing, as in a page that is not served by https");let r=new Uint8Array(await n.digest("SHA-256",
e));if(Array.from(r,o=>o.toString(16).padStart(2,"0")).join("")!==t)throw new k("unsupported","the bytes are not the module of this package: their SHA-256 is an\
other")}function ni(e){let t=e.startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return on(()=>t?t.promises.readFile(new URL(e)):fetch(e))}var{init:hn,accountAsync:oc,buildAsync:ic,buildManyAsync:ac,openAsync:sc,inspectAsync:cc}=ti(ri);var le={};yo(le,{build:()=>lc,open:()=>dc,seal:()=>uc});function oi({cipherSalt:e,nonce:t,timestamp:n}){return{cipherSalt:F(e,"cipherSalt","parameter"),nonce:F(t,"nonce","parameter"),timestamp:F(n,"timestamp","parame\
ter")}}function lc(e,t,n){let r=me(e),o=pe("parameter",()=>tn(t)),{cipherSalt:i,nonce:a,timestamp:c}=pe("parameter",()=>oi(n));return ee(l=>{let d=sr(r,l),u=l.writer();
u.text(i,"cipherSalt"),u.text(a,"nonce"),u.text(c,"timestamp"),St(u,o);let y=l.call("evurl_testing_build",u,d);return{evurl:y.text(),correlationId:y.text(),payload:y.
text(),data:y.text()}})}function uc(e,t,n){return ii("evurl_testing_seal",e,t,n)}function dc(e,t,n){return ii("evurl_testing_open",e,t,n)}function ii(e,t,n,r){let o=pe(
"key",()=>en(t,!0));if(F(n,"cipherSalt","parameter"),!(r instanceof Uint8Array))throw new k("parameter","the text is not bytes");return ee(i=>{let a=i.writer();
return ir(a,o),a.text(n,"cipherSalt"),a.blob(r,"the text"),i.call(e,a).rest()})}var tt=({algorithm:e,key:t,keyEncoding:n})=>({algorithm:e,key:t.trim(),keyEncoding:n});function pr(e){let t=e.redirects.split(`
`).map(n=>n.trim()).filter(n=>n!=="");return{...e.endpoint!==""&&{endpoint:e.endpoint.trim()},...e.clientAccessKey!==""&&{clientAccessKey:e.clientAccessKey.trim()},
keys:[tt(e)],...t.length>0&&{redirects:t},...e.algorithm.includes("/GCM/")&&e.saltLength!==12&&{saltLength:e.saltLength}}}function K(e,t){let n=dr(pr(e));try{return t(
n)}finally{n.close()}}function q(e){try{return{value:e()}}catch(t){if(t instanceof k)return{error:t};throw t}}var Ae=["AES/GCM/NoPadding","AES/CTR/NoPadding","A\
ES/CBC/PKCS5Padding"],At=e=>e.includes("/GCM/");var mn,z,hr,ai,fc=Object.is,mr=0,mi=[],gr=[],U=E,si=U.__b,ci=U.__r,li=U.diffed,ui=U.__c,di=U.unmount,fi=U.__;function gi(e,t){U.__h&&U.__h(z,e,mr||t),mr=0;var n=z.
__H||(z.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ne(e,t){var n=gi(mn++,3);!U.__s&&yi(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,z.__H.__h.push(n))}function $e(e){return mr=5,Ee(function(){return{current:e}},[])}function Ee(e,t){var n=gi(mn++,7);return yi(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function pc(){var e;do{for(;e=gr.shift();)try{$t(e)}catch(n){U.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=mi.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some($t),t.__h.
some(yr),t.__h=[]}catch(n){t.__h=[],U.__e(n,e.__v)}}}while(gr.length)}U.__b=function(e){z=null,si&&si(e)},U.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),
fi&&fi(e,t)},U.__r=function(e){ci&&ci(e),mn=0;var t=(z=e.__c).__H;t&&(hr==z?z.__h=[]:(t.__h.some($t),t.__h.some(yr),mn=0),t.__h=[],t.__.some(function(n){n.__N&&
(n.__=n.__N),n.u=n.__N=void 0})),hr=z},U.diffed=function(e){li&&li(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&hi(mi.push(t)),t.__H.__.some(function(n){n.u&&(n.
__H=n.u)})),hr=z=null},U.__c=function(e,t){t.some(function(n){try{n.__h.some($t),n.__h=n.__h.filter(function(r){return!r.__||yr(r)})}catch(r){n.__h=[function(){
throw r}]}}),ui&&ui(e,t)},U.unmount=function(e){di&&di(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&
(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,hi(gr.push(o))}else $t(o)}catch(i){t=i}}),r.__H=void 0,t&&U.__e(t,r.__v))};var pi=typeof requestAnimationFrame==
"function";function hc(e){var t,n=function(){clearTimeout(r),pi&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);pi&&(t=requestAnimationFrame(n))}function hi(e){
e!=1&&ai==U.requestAnimationFrame||((ai=U.requestAnimationFrame)||hc)(pc)}function $t(e){var t=z,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),z=t}function yr(e){
var t=z;e.__c=e.__(),z=t}function yi(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!fc(n,e[r])})}var mc=Symbol.for("preact-signals");function vn(){if(ge>1)ge--;else{var e,t=!1;for((function(){var o=yn;for(yn=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var a=i.
t;a!==void 0;a=a.x)a.i===o.i&&(a.i=i.i);o=o.o}})();Ct!==void 0;){var n=Ct;for(Ct=void 0,gn++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&vi(n))try{n.
c()}catch(o){t||(e=o,t=!0)}n=r}}if(gn=0,ge--,t)throw e}}function vr(e){if(ge>0)return e();_r=++gc,ge++;try{return e()}finally{vn()}}var Et,O=void 0;function Tt(e){
var t=O,n=Et;O=void 0,Et=void 0;try{return e()}finally{O=t,Et=n}}var Ct=void 0,ge=0,gn=0,gc=0,_r=0,yn=void 0,_n=0;function _i(e){if(O!==void 0){var t=e.n;if(t===
void 0||t.t!==O)return t={i:0,S:e,p:O.s,n:void 0,t:O,e:void 0,x:void 0,r:t},O.s!==void 0&&(O.s.n=t),O.s=t,e.n=t,32&O.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==
void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=O.s,t.n=void 0,O.s.n=t,O.s=t),t}}function M(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=
t?.watched,this.Z=t?.unwatched,this.name=t?.name}M.prototype.brand=mc;M.prototype.h=function(){return!0};M.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.
e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Tt(function(){var r;(r=t.W)==null||r.call(t)}))};M.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,
r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Tt(function(){var o;(o=t.Z)==null||o.call(t)}))}};M.prototype.
subscribe=function(e){var t=this;return re(function(){var n=t.value;Tt(function(){return e(n)})},{name:"sub"})};M.prototype.valueOf=function(){return this.value};
M.prototype.toString=function(){return this.value+""};M.prototype.toJSON=function(){return this.value};M.prototype.peek=function(){var e=this;return Tt(function(){
return e.value})};Object.defineProperty(M.prototype,"value",{get:function(){var e=_i(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){
if(gn>100)throw new Error("Cycle detected");(function(n){ge!==0&&gn===0&&n.l!==_r&&(n.l=_r,yn={S:n,v:n.v,i:n.i,o:yn})})(this),this.v=e,this.i++,_n++,ge++;try{for(var t=this.
t;t!==void 0;t=t.x)t.t.N()}finally{vn()}}}});function $(e,t){return new M(e,t)}function vi(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.
i)return!0;return!1}function bi(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function wi(e){
for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=
n}function Me(e,t){M.call(this,void 0,t),this.x=e,this.s=void 0,this.g=_n-1,this.f=4}Me.prototype=new M;Me.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;
if((36&this.f)==32||(this.f&=-5,this.g===_n))return!0;if(this.g=_n,this.f|=1,this.i>0&&!vi(this))return this.f&=-2,!0;var e=O;try{bi(this),O=this;var t=this.x();
(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return O=e,wi(this),this.f&=-2,!0};Me.prototype.S=function(e){
if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}M.prototype.S.call(this,e)};Me.prototype.U=function(e){if(this.t!==void 0&&(M.prototype.
U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Me.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==
void 0;e=e.x)e.t.N()}};Object.defineProperty(Me.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=_i(this);if(this.h(),e!==void 0&&
(e.i=this.i),16&this.f)throw this.v;return this.v}});function De(e,t){return new Me(e,t)}function ki(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ge++;var n=O;
O=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,br(e),r}finally{O=n,vn()}}}function br(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ki(e)}function yc(e){
if(O!==this)throw new Error("Out-of-order effect");wi(this),O=e,this.f&=-2;try{8&this.f&&br(this)}finally{vn()}}function nt(e,t){this.x=e,this.j=void 0,this.s=void 0,
this.u=void 0,this.f=32,this.name=t?.name,Et&&Et.push(this)}nt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==
"function"&&(this.j=t)}finally{e()}};nt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,ki(this),bi(this),ge++;var e=O;
return O=this,yc.bind(this,e)};nt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ct,Ct=this)};nt.prototype.d=function(){this.f|=8,1&this.f||br(this)};nt.prototype.
dispose=function(){this.d()};function re(e,t){var n=new nt(e,t);try{n.c()}catch(o){throw n.d(),o}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var xi,Ot,bn,_c=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Si=[];re(function(){xi=this.N})();function rt(e,t){E[e]=t.bind(null,E[e]||function(){})}function It(e){if(bn){var t=bn;bn=void 0,t()}bn=e&&e.S()}function Ai(e){
var t=this,n=e.data,r=H(n);r.name="ReactiveDom",r.value=n;var o=Ee(function(){for(var c=t,l=t.__v;l=l.__;)if(l.__c){l.__c.__$f|=4;break}var d=De(function(){var f=r.
value.value;return f===0?0:f===!0?"":f||""}),u=De(function(){return!Array.isArray(d.value)&&!Gn(d.value)}),y=re(function(){if(this.N=$i,u.value){var f=d.value;c.
__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=f)}}),b=t.__$u.d;return t.__$u.d=function(){y(),b.call(this)},[u,d]},[]),i=o[0],a=o[1];return i.value?a.
peek():a.value}Ai.displayName="ReactiveTextNode";Object.defineProperties(M.prototype,{constructor:{configurable:!0,value:So(C,null).constructor},type:{configurable:!0,
value:Ai},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});rt("__b",function(e,t){if(It(),
Ot=void 0,typeof t.type=="string"){var n,r=t.props;for(var o in r)if(o!=="children"){var i=r[o];i instanceof M&&(n||(t.__np=n={}),n[o]=i,r[o]=i.peek())}}e(t)});
rt("__r",function(e,t){if(e(t),t.type!==C){It();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=(function(o,i){var a;return re(function(){a=this},{name:i}),
a.c=o,a})((function(o){return function(){var i;_c&&((i=this.y)==null||i.call(this)),o.__$f|=1,o.setState({})}})(r),typeof t.type=="function"?t.type.displayName||
t.type.name:""))),Ot=r,It(n)}});rt("__e",function(e,t,n,r){It(),Ot=void 0,e(t,n,r)});rt("diffed",function(e,t){It(),Ot=void 0;var n;if(typeof t.type=="string"&&
(n=t.__e)){var r=t.__np,o=t.props,i=n.U;if(i)for(var a in i){var c=i[a];c===void 0||r&&a in r||(c.d(),i[a]=void 0)}if(r){i||(i={},n.U=i);for(var l in r){var d=i[l],
u=r[l];d===void 0?(d=vc(n,l,u,o),i[l]=d):d.o(u,o)}}}e(t)});function vc(e,t,n,r){var o=t in e&&e.ownerSVGElement===void 0,i=$(n);return{o:function(a,c){i.value=a,
r=c},d:re(function(){this.N=$i;var a=i.value.value;r[t]!==a&&(r[t]=a,o?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}rt("unm\
ount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var r=n.U;if(r){n.U=void 0;for(var o in r){var i=r[o];i&&i.d()}}}var a=t.__np;if(a){var c=t.props;
for(var l in a)c[l]=a[l]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var u=d.__$u;u&&(d.__$u=void 0,u.d())}}e(t)});rt("__h",function(e,t,n,r){r<3&&(t.__$f|=2),
e(t,n,r)});Xe.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var o in t)return!0;if(this.__f||typeof this.
u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(r||i||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!==
"__source"&&e[a]!==this.props[a])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};function H(e,t){return Ee(function(){return $(e,t)},[])}function wn(e,t){
var n=$e(e);return n.current=e,Ot.__$f|=4,Ee(function(){return De(function(){return n.current()},t)},[])}var bc=function(e){queueMicrotask(function(){queueMicrotask(e)})};function wc(){vr(function(){for(var e;e=Si.shift();)xi.call(e)})}function $i(){Si.push(this)===1&&(E.requestAnimationFrame||bc)(wc)}var Rt=$([]),Ei=e=>{e.length>0&&(Rt.value=[...Rt.value,...e].slice(-5e3))},kc=e=>/^(https?|file|wss?|ftp):/.test(e),Ci=new Set;function Ti(){let e=t=>Ei(t.getEntries().
map(n=>n.name).filter(n=>kc(n)&&!Ci.has(n)));new PerformanceObserver(e).observe({type:"resource",buffered:!0})}function Ii(e){let t=new EventSource(e);return Ci.
add(t.url),t.addEventListener("open",()=>Ei([t.url])),t}var Oi={base64:e=>/^[A-Za-z0-9+/]*={0,2}$/.test(e)&&e.length%4===0?atob(e).length:void 0,base64url:e=>/^[A-Za-z0-9_-]*={0,2}$/.test(e)?Math.floor(e.replace(/=+$/,
"").length*3/4):void 0,hex:e=>/^([0-9A-Fa-f]{2})*$/.test(e)?e.length/2:void 0,"utf-8":e=>new TextEncoder().encode(e).length},je=Object.keys(Oi),Ne=e=>e===16||e===
24||e===32,Be=(e,t)=>Oi[t](e.trim());function Ri(e,t){if(e.trim()==="")return"no key yet";let n=Be(e,t),i=(Ne(n)?["hex"]:je).filter(c=>c!==t&&Ne(Be(e,c))).map(c=>`\
as ${c} it has ${Be(e,c)}`).join(", ");if(n===void 0)return`not ${t}${i&&`; ${i}`}`;let a=`${n} ${n===1?"byte":"bytes"}`;return Ne(n)?`${a}: AES-${8*n}${i&&` (${i}\
)`}`:`${a}; AES takes 16, 24 or 32${i&&`; ${i}`}`}var xc=/(?:\p{Nd}[^\p{L}\p{N}]{0,3}){8,}/u;function Sc(e){for(let t=0;t<3;t++)try{e=decodeURIComponent(e)}catch{return e}return e}var Ac=e=>e.replace(/^https?:\/\/[^/?#]*/,
"").replace(/(?<=[?&](?:data|cipherSalt)=)[^&#]*/g,""),$c=e=>xc.test(Sc(e));function Fi({tab:e,account:t,request:n,opening:r},o){let i=[["tab",e],["algorithm",t.
algorithm],["keyEncoding",t.keyEncoding]];t.saltLength!==12&&i.push(["saltLength",String(t.saltLength)]);let a=["key"];if(!o)return{shared:i,left:a};let c=(l,d,u=d)=>{
d!==""&&($c(u)?a.push(`${l}, which may have a phone number in it`):i.push([l,d]))};if(e==="open")c("evurl",r.evurl.trim(),Ac(r.evurl));else for(let l of["correl\
ationId","redirect","air","fields"])c(l,n[l]);return{shared:i,left:a}}var Li=e=>`#${e.map(([t,n])=>`${t}=${encodeURIComponent(n)}`).join("&")}`,Ec=32768,Pi={tab:e=>[
"build","open","flow","engines"].includes(e),algorithm:e=>Ae.includes(e),keyEncoding:e=>je.includes(e),saltLength:e=>e==="12"||e==="16",correlationId:e=>e.length<=
80,redirect:e=>e.length<=4096,air:e=>e==="true"||e==="false",fields:e=>e.length<=4096,evurl:e=>e.length<=2e4};function Ui(e){let t={};if(e.length>Ec)return t;for(let n of e.
replace(/^#/,"").split("&")){let r=n.indexOf("="),o=n.slice(0,Math.max(0,r));if(Object.hasOwn(Pi,o))try{let i=decodeURIComponent(n.slice(r+1));Pi[o](i)&&(t[o]=i)}catch{}}
return t}var Cc=new TextEncoder,Mi=e=>Cc.encode(e).length,kn=e=>e.match(/%[0-9A-Fa-f]{2}|[^]/gu)??[];function Di(e,t){let n=Math.floor(e*6/8);return n<t?{from:n,to:Math.
min(t,Math.ceil((e*6+6)/8))}:{}}function Ni(e,t){return e.map((n,r)=>({text:n,part:"data",...Di(r,t)}))}function wr(e,t,n=[]){let r=[],o=0,i=(u,y={})=>{u!==""&&
(r.push({text:u,at:o,size:Mi(u),...y}),o+=Mi(u))},a=(u,y)=>{for(let b of kn(u))i(b,{part:y})},c=e.indexOf("?"),l=c<0?e:e.slice(0,c),d=l.lastIndexOf("/")+1;return i(
l.slice(0,d),{part:"endpoint"}),i(l.slice(d),{part:"clientAccessKey"}),c>=0&&(i("?"),e.slice(c+1).split("&").forEach((u,y)=>{y>0&&i("&");let b=u.indexOf("="),f=b<
0?u:u.slice(0,b);if(i(f),b<0)return;i("=");let v=u.slice(b+1),h=kn(v);f==="data"&&t!==void 0&&h.length===4*Math.ceil(t/3)?h.forEach((p,g)=>i(p,{part:"data",...Di(
g,t)})):a(v,f)})),Ki(r,n.filter(u=>u.where!=="payload"))}var xn=e=>e.includes("/CBC/");function Pt(e,t,n=1){return xn(e)?{from:16*Math.floor(t/16),to:16*Math.ceil(
(t+n)/16)}:{from:t,to:t+n}}var Sn=e=>e.toString(16).padStart(2,"0"),Tc=e=>e>32&&e<127;function Bi(e,t,n,r=[]){let o=!0,i=Array.from(t,(c,l)=>{let d=Tc(c)?String.
fromCharCode(c):"\xB7";return d==="&"?o=!0:d==="="&&(o=!1),{text:d,...o&&{part:"name"},at:l,size:1,...Pt(e,l)}}),a=xn(e)?n-t.length:0;for(let c=t.length;c<t.length+
a;c++)i.push({text:` ${Sn(a)}`,part:"padding",at:c,size:1,...Pt(e,c)});return Ki(i,r.filter(c=>c.where==="payload"))}function ji(e,t){let n=e.includes("/GCM/")?
t.length-16:t.length;return Array.from(t,(r,o)=>({text:Sn(r),part:o<n?"data":"tag",at:o,size:1,from:o,to:o+1}))}var Ft=e=>Array.from(e,t=>String.fromCharCode(t)).
join("");function kr(e){let t=[],n=0;for(let r of Ft(e).split("&")){let o=r.indexOf("=");t.push({name:o<0?"":r.slice(0,o),value:r.slice(o+1),at:n,size:r.length}),
n+=r.length+1}return t}function Ki(e,t){for(let{offset:n}of t){let r=e.find(o=>n<o.at+o.size)??e.at(-1);r!==void 0&&(r.bad=!0)}return e}function xr(e,t){return t===
void 0?!1:t.from!==void 0?e.from!==void 0&&e.from<t.to&&t.from<e.to:e.part!==void 0&&e.part===t.part}var ot=e=>btoa(Ft(e)),it=()=>ot(crypto.getRandomValues(new Uint8Array(16)));function Sr(e,t,n){let r={...n,anyAge:!0,phpSalts:!0,oldPayloads:!0},o=[e.keyEncoding,...je.filter(i=>i!==e.keyEncoding)].filter(i=>Ne(Be(e.key,i)));for(let i of o)
for(let a of Ae){let{value:c}=q(()=>K({...e,algorithm:a,keyEncoding:i},l=>l.open(t,r)));if(c!==void 0)return{algorithm:a,keyEncoding:i}}}var Hi={"AES/GCM/NoPadding":"GCM: byte by byte, and a tag of 16 bytes behind, by which any change is noticed.","AES/CTR/NoPadding":"CTR: byte by byte, and nothi\
ng by which a change would be noticed.","AES/CBC/PKCS5Padding":"CBC: in blocks of 16 bytes, the last one filled up, and nothing by which a change would be notic\
ed."};function Vi(e,t){let{data:n,cipherSalt:r}=Se(t),o=le.open(tt(e),r,n),i=Wi(e.algorithm,t,n,o,[]);return[{id:"request",title:"Account and request",note:"Cor\
relation id, the time in UTC and a random nonce, your fields behind them; the account\u2019s endpoint and keys; a random salt.",state:"done",rows:Ic(e.algorithm,
o,Se(t))},{...i.payload,note:"Names and values, percent-encoded, in this order. This is what is encrypted."},{...i.cipher,note:Hi[e.algorithm],rows:[zi(r)]},{...i.
base64,note:"Four characters for three bytes: the standard alphabet, with padding."},{...i.url,note:"+ / = percent-encoded. redirect and air stand outside the e\
ncryption."}]}function Ic(e,t,n){return[...kr(t).map(r=>({name:r.name,value:r.value,...Pt(e,r.at,r.size)})),...qi(n)]}var zi=e=>({name:"cipherSalt",value:`${e}:\
 ${new TextEncoder().encode(e).length} bytes, which are the IV`,part:"cipherSalt"});function qi({endpoint:e,clientAccessKey:t,cipherSalt:n,redirect:r,air:o}){let i=[
{name:"endpoint",value:e,part:"endpoint"},{name:"clientAccessKey",value:t,part:"clientAccessKey"},{name:"cipherSalt",value:n,part:"cipherSalt"}];return r!==void 0&&
i.push({name:"redirect",value:r,part:"redirect"}),o!==void 0&&i.push({name:"air",value:String(o),part:"air"}),i}function Wi(e,t,n,r,o){let i=n&&ot(n);return{payload:{
id:"payload",title:"Payload",state:"done",kind:"text",copy:r&&Ft(r),length:r&&`${r.length} bytes${xn(e)?`, and ${n.length-r.length} of padding`:""}`,cells:r&&Bi(
e,r,n.length,o)},cipher:{id:"cipher",title:"Ciphertext",state:"done",kind:"hex",copy:n&&Array.from(n,Sn).join(""),length:n&&`${n.length} bytes`,cells:n&&ji(e,n)},
base64:{id:"base64",title:"Base64",state:"done",kind:"text",copy:i,length:i&&`${i.length} characters`,cells:i&&Ni(kn(i),n.length)},url:{id:"url",title:"URL",state:"\
done",kind:"text",copy:t,length:`${t.length} characters`,cells:wr(t,n?.length,o)}}}function Ar(e,t,n){let r=e.key.trim()!=="",o=q(()=>r?K(e,u=>u.inspect(t,n)):Se(
t));if(Oc(o.error))return{...Ar({...e,key:""},t,n),error:o.error,instead:Sr(e,t,n)};if(o.error!==void 0)return Rc(t,o.error);let i=o.value,a=r?q(()=>K(e,u=>u.open(
t,n))):{},c=r?q(()=>K(e,u=>u.open(t,{...n,anyAge:!0,phpSalts:!0,oldPayloads:!0}))):{},l=r&&i.data&&Pc(e,i),d=a.error&&Gi(a.error,i.lints);return{keyed:r,inspection:i,
lints:i.lints,error:a.error,opened:a.value,read:a.value??c.value,instead:c.error&&Sr(e,t,n),steps:Lc(e,t,i,l||void 0,d,r)}}var Oc=e=>e?.code==="key"||e?.code===
"account";function Rc(e,t){let n=Number(/ at byte (\d+)/.exec(t.detail)?.[1]??0),r={name:t.code,code:t.code,where:"url",offset:n,what:t.detail,cure:"Paste the w\
hole URL, as it was handed to the phone."},o=(i,a)=>({id:i,title:a,note:"",state:"not-reached",why:"There is no EVURL to go on with."});return{keyed:!1,lints:[r],
error:t,steps:[{id:"url",title:"URL",note:"",state:"failed",why:t.message,kind:"text",length:`${e.length} characters`,cells:wr(e.slice(0,4096),void 0,[r])},o("b\
ase64","Base64"),o("cipher","Ciphertext"),o("payload","Payload"),o("says","What it says")]}}function Pc(e,{data:t,cipherSalt:n}){let r=e.algorithm.includes("/GC\
M/")?n:n.slice(0,16).padEnd(16,"\0");return q(()=>le.open(tt(e),r,t)).value}var Fc=["url","base64","cipher","payload","says"];function Gi({code:e},t){switch(e){case"\
encoding":return t.some(n=>n.code==="encoding"&&n.where!=="data")?"url":"base64";case"salt":return"cipher";case"decrypt":return t.some(n=>n.where==="payload")?"\
payload":"cipher";case"not_yet":case"expired":return"says";default:return"url"}}function Lc(e,t,n,r,o,i){let{lints:a}=n,c=Wi(e.algorithm,t,n.data,r,a),l=[{...c.
url,note:"Taken apart at ? & =, and each value decoded, once.",rows:qi(n)},{...c.base64,note:"data, as it decodes."},{...c.cipher,note:Hi[e.algorithm],rows:[zi(
n.cipherSalt)]},{...c.payload,note:"What the key makes of it."},{id:"says",title:"What it says",note:"Its age is told by its timestamp.",state:"done",rows:r&&kr(
r).filter(y=>y.name!=="").map(y=>({name:y.name,value:y.value,...Pt(e.algorithm,y.at,y.size)}))}],d=o??(i?void 0:"cipher");if(d===void 0)return l;let u=Fc.indexOf(
d);return l.map((y,b)=>{if(b<u)return y;if(b===u){let f=a.filter(v=>Uc(v)===d).map(v=>v.what).join("; ");return o?{...y,state:"failed",why:f}:{...y,state:"not-r\
eached",why:"It takes the key to go on."}}return{...y,...y.id!=="payload"&&{rows:void 0,cells:void 0},...d!=="cipher"&&{rows:void 0,cells:void 0},state:"not-rea\
ched",why:"Not reached."}})}var Uc=e=>Gi(e,[e]);var Ke=$({state:"loading",said:"The module is loading\u2026"}),W=De(()=>Ke.value.state==="ready"),He=$(""),D=$("build"),ue=["build","open","flow","engines"],A=$(
{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVnl",algorithm:"AES/GCM/NoPadding",key:"",keyEncoding:"base64",saltLength:12,redirects:""}),
G=$({correlationId:"",redirect:"https://merchant.example/done",air:"",fields:""}),R=$({evurl:"",skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,oldPayloads:!1}),Ve=$(
void 0),P=(e,t)=>{e.value={...e.value,...t}},Mc=e=>e.split(`
`).filter(t=>t.trim()!=="").map(t=>{let n=t.indexOf("=");return n<0?[t.trim(),""]:[t.slice(0,n).trim(),t.slice(n+1).trim()]}),$r=({correlationId:e,redirect:t,air:n,
fields:r})=>({...e.trim()!==""&&{correlationId:e.trim()},...t.trim()!==""&&{redirect:t.trim()},...n!==""&&{air:n==="true"},...r.trim()!==""&&{fields:Mc(r)}}),ze=6e5,
Lt=e=>/^\s*-?\d{1,10}\s*$/.test(e)?Number(e):void 0,Er=({skew:e})=>(Lt(e)??0)*1e3,Cr=30,Tr=e=>Lt(e)>=0,Ir=({tolerance:e})=>Tr(e)?Lt(e):Cr,Or=({anyAge:e,phpSalts:t,
oldPayloads:n})=>({...e&&{anyAge:e},...t&&{phpSalts:t},...n&&{oldPayloads:n}}),Dc=e=>({now:Date.now()+Er(e),tolerance:Ir(e),...Or(e)}),Rr=$(0),Zi={kind:"idle",text:"\
The module is loading. What you enter is kept."},Nc={kind:"idle",text:"Enter a key, or take the demo account."},Ut=$({verdict:Zi}),Ce=$({verdict:Zi});function Bc(){
if(A.value.key.trim()==="")return{verdict:Nc};let{value:e,error:t}=q(()=>K(A.value,r=>r.build($r(G.value))));if(t!==void 0)return{verdict:{kind:"bad",text:t.message},
error:t};let n=At(A.value.algorithm);return{...e,at:Date.now(),steps:Vi(A.value,e.evurl),verdict:n?{kind:"good",text:`Built: ${e.evurl.length} characters, authe\
nticated.`}:{kind:"warn",text:`Built: ${e.evurl.length} characters, unauthenticated: it can be changed on its way.`}}}var Xi=$(0),Ji;function jc(e,t){if(clearTimeout(
Ji),e===void 0)return;let[n,r]=[e.timestamp.getTime(),t.tolerance*1e3],o=[n-r,n+ze+r].map(i=>i-t.now+1e3).filter(i=>i>0);o.length>0&&o[0]<36e5&&(Ji=setTimeout(()=>Xi.
value++,o[0]))}function Kc(){let e=R.value.evurl.trim();if(e==="")return{verdict:{kind:"idle",text:"Paste an EVURL, or take a sample."}};let t=Dc(R.value),n=Ar(
A.value,e,t);return jc(n.read,t),{evurl:e,...n,verdict:Hc(n)}}function Hc({keyed:e,error:t,opened:n,lints:r,inspection:o}){if(t!==void 0)return{kind:"bad",text:t.
message};if(!e)return o===void 0||r.length>0?{kind:"bad",text:`${r.length} to mend, as far as can be told without the key.`}:{kind:"idle",text:"Nothing wrong, a\
s far as can be told without the key."};let i=r.length>0?` ${r.length} to mend all the same.`:"";return n.authenticated?{kind:"good",text:`It opens: authenticat\
ed${n.freshness==="checked"?", and within the ten minutes":""}.${i}`}:{kind:"warn",text:`It opens, unauthenticated: it may have been changed on its way.${i}`}}function Qi(){
Yi(()=>[W.value,A.value,G.value,Rr.value],Bc,Ut,at.build),Yi(()=>[W.value,A.value,R.value,Xi.value],Kc,Ce,at.open)}var Vc=150,at={build:$(!1),open:$(!1)};function Yi(e,t,n,r){
let o;re(()=>{let[i]=e();clearTimeout(o),i&&(r.value=!0,o=setTimeout(()=>{n.value=t(),r.value=!1},n.peek().steps===void 0&&n.peek().error===void 0?0:Vc))})}async function Te(e,{method:t="GET",body:n}={}){let r=await fetch(`_sandbox/${e}`,{method:t,...n!==void 0&&{body:JSON.stringify(n),headers:{"Content-Type":"appl\
ication/json"}}}),o=await r.text();try{return{status:r.status,json:JSON.parse(o)}}catch{return{status:r.status,json:void 0}}}var ye=$(void 0),An=async()=>ye.value=
(await Te("customer")).json,Pr=(e,t)=>Te(`customer/${e}`,{method:"POST",body:t}),ea=async()=>(await Te("clock")).json,ta=async e=>(await Te("clock",{method:"PUT",
body:e})).json,na=async()=>(await Te("faults")).json,ra=async e=>e.length===0?Te("faults",{method:"DELETE"}):Te("faults",{method:"PUT",body:{rules:e}}),oa=()=>Te(
"reset",{method:"POST",body:{}});function ia(e){let t=Ii("_sandbox/events");return t.addEventListener("request",n=>e(JSON.parse(n.data))),()=>t.close()}async function Fr(){let e=await An().catch(()=>{});if(e?.clientAccessKey===void 0){P(A,{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVn\
l",algorithm:"AES/GCM/NoPadding",key:it(),keyEncoding:"base64",saltLength:12,redirects:""}),He.value="A demo account, under a new key that is nobody\u2019s.";return}
let{endpoint:t,clientAccessKey:n,algorithm:r,key:o="",keyEncoding:i="base64"}=e;P(A,{endpoint:t,clientAccessKey:n,algorithm:r,key:o,keyEncoding:i,saltLength:12,
redirects:""}),He.value=o===""?"The account of this sandbox, which keeps its key in a file: evurl.key in the folder of --credentials.":"The account of this sand\
box."}async function aa(e){if(A.value.key.trim()===""&&await Fr(),A.value.key.trim()!==""){try{P(R,{evurl:e.make(A.value),skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,
oldPayloads:!1}),He.value=`The sample \u201C${e.title}\u201D.`}catch(t){He.value=`No sample can be made under this account: ${t.message}`}D.value="open"}}var qc=Symbol.for("pv"),Wc=0;function s(e,t,n,r,o,i){t||(t={});var a,c,l=t;if("ref"in l&&typeof e!="function")for(c in l={},t)c=="ref"?a=t[c]:l[c]=t[c];var d={type:e,props:l,key:n,ref:a,__k:null,
__:null,__b:0,__e:null,__c:null,constructor:qc,__v:--Wc,__i:-1,__u:0};return(o||i)&&(d.__source=o,d.__self=i),E.vnode&&E.vnode(d),d}var $n={autocomplete:"off",autocapitalize:"off",autocorrect:"off",spellcheck:!1};function Lr({id:e,label:t,help:n,children:r}){return s("div",{class:"field",children:[
s("label",{for:e,children:t}),r,n&&s("small",{id:`${e}-help`,children:n})]})}var Ur=(e,t,n,r)=>({id:n,value:String(e.value[t]),"aria-describedby":r&&`${n}-help`});
function J({form:e,name:t,label:n,help:r,wrong:o,id:i=t,...a}){return s(Lr,{id:i,label:n,help:o??r,children:s("input",{...$n,...a,...Ur(e,t,i,r),"aria-invalid":o&&
"true",onInput:c=>P(e,{[t]:c.currentTarget.value})})})}function ct({form:e,name:t,label:n,help:r,...o}){return s(Lr,{id:t,label:n,help:r,children:s("textarea",{
...$n,...o,...Ur(e,t,t,r),onInput:i=>P(e,{[t]:i.currentTarget.value})})})}function qe({form:e,name:t,label:n,options:r,help:o,of:i=String}){return s(Lr,{id:t,label:n,
help:o,children:s("select",{...Ur(e,t,t,o),onChange:a=>P(e,{[t]:i(a.currentTarget.value)}),children:r.map(([a,c])=>s("option",{value:a,children:c},a))})})}function En({
form:e,name:t,label:n}){return s("label",{class:"check",children:[s("input",{type:"checkbox",checked:e.value[t],onChange:r=>P(e,{[t]:r.currentTarget.checked})}),
" ",n]})}var Gc=Ae.map(e=>[e,At(e)?e:`${e} (unauthenticated)`]);function sa({hidden:e}){let{algorithm:t}=A.value;return s("form",{id:"account",hidden:e,class:"card",autocomplete:"\
off","aria-labelledby":"account-title",onSubmit:n=>n.preventDefault(),children:[s("h2",{id:"account-title",children:"Account"}),s("p",{children:s("button",{type:"\
button",id:"demo",onClick:Fr,children:"Take the demo account"})}),s(Jc,{}),s(qe,{form:A,name:"algorithm",label:"Algorithm",options:Gc,help:At(t)?"A change on th\
e way is noticed.":"Unauthenticated: whoever sees the URL can change what it says."}),s("details",{children:[s("summary",{children:"Endpoint, ClientAccessKey an\
d more"}),s(J,{form:A,name:"endpoint",label:"Endpoint",inputmode:"url",help:"https, up to /id/ and its slash."}),s(J,{form:A,name:"clientAccessKey",label:"Clien\
tAccessKey",maxlength:256}),t.includes("/GCM/")&&s(qe,{form:A,name:"saltLength",of:Number,label:"Salt length",options:[["12","12"],["16","16"]],help:"In bytes."}),
s(ct,{form:A,name:"redirects",label:"Allowed redirects",rows:2,help:"One to a line, compared as text. Left empty, any https URL."})]})]})}function Jc(){let e=H(
!1),{key:t,keyEncoding:n}=A.value,r=Be(t,n);return s("div",{class:"field",children:[s("label",{for:"key",children:"EVURL Encryption Key"}),s("div",{class:"joine\
d",children:[s("input",{id:"key",...$n,type:e.value?"text":"password","data-1p-ignore":!0,"data-lpignore":"true",autocomplete:"off",maxlength:256,value:t,onInput:o=>P(
A,{key:o.currentTarget.value}),"aria-describedby":"key-size"}),s("button",{type:"button",class:"secondary","aria-pressed":e.value,"aria-label":"Show the key",onClick:()=>e.
value=!e.value,children:e.value?"Hide":"Show"})]}),s("div",{class:"joined",children:[s("label",{for:"keyEncoding",class:"inline",children:"written as"}),s("sele\
ct",{id:"keyEncoding",value:n,onChange:o=>P(A,{keyEncoding:o.currentTarget.value}),children:je.map(o=>s("option",{value:o,children:o},o))})]}),s("small",{id:"ke\
y-size",class:t.trim()!==""&&!Ne(r)?"off":"",children:Ri(t,n)})]})}function Ie({text:e,label:t="Copy",of:n}){let r=H(t);return s("button",{type:"button",class:"secondary small","aria-live":"polite",onClick:async()=>{try{await navigator.
clipboard.writeText(e),r.value="Copied"}catch{r.value="Not allowed: select and copy it"}setTimeout(()=>r.value=t,2e3)},children:[r.value,n&&s("span",{class:"vis\
ually-hidden",children:[" ",n]})]})}function Cn({made:e,skew:t=0,name:n}){let r=H(Date.now());ne(()=>{let c=setInterval(()=>r.value=Date.now(),500);return()=>clearInterval(c)},[]);let o=e+ze-(r.value+
t),i=o>ze?o-ze:0,a=Math.max(0,Math.min(ze,o));return s("div",{class:"countdown",children:[s("label",{for:`${n}-left`,children:i>1e3?`Made ${Mr(i)} from now`:o>0?
`Valid for ${Mr(o)} more`:`Expired ${Mr(-o)} ago`}),s("progress",{id:`${n}-left`,max:ze/1e3,value:Math.round(a/1e3)})]})}function Mr(e){let t=Math.floor(e/1e3);
return t<3600?`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`:t<172800?`${Math.floor(t/3600)} h ${String(Math.floor(t%3600/60)).padStart(2,"0")} min`:`${Math.
floor(t/86400)} days`}var ca="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function la(e,t,n){let r=256-256%e.length,o="";for(;o.length<t;)for(let i of n(2*t))i<r&&
o.length<t&&(o+=e[i%e.length]);return o}var ua=e=>crypto.getRandomValues(new Uint8Array(e));var Dr=6e4,Nr=e=>new Date(e).toISOString().replace(/\D/g,"").slice(0,14),oe=e=>encodeURIComponent(e),Br=e=>la(ca,e,ua),fa=e=>e.algorithm.includes("/GCM/")?e.saltLength:
16,jr="244464DFCB537E56",Kr=14,pa="https://merchant.example/done?order=17";function Mt(e,t,n={}){return K({...e,redirects:""},r=>le.build(r,{correlationId:jr,redirect:pa,
air:!1,...n},{cipherSalt:Br(fa(e)),nonce:"83610",timestamp:Nr(t)}))}var Oe=e=>Mt(e,Date.now()).evurl;function ha(e,t,{iv:n=Br(fa(e)),spelt:r=n}={}){let o=le.seal(
tt(e),n,new TextEncoder().encode(t));return`${e.endpoint}${oe(e.clientAccessKey)}?data=${oe(ot(o))}&cipherSalt=${oe(r)}`}var Yc=()=>`correlationid=${jr}&timesta\
mp=${Nr(Date.now())}&nonce=83610`,lt=(e,t)=>e.replace(/(?<=[?&]data=)[^&]*/,n=>t(decodeURIComponent(n)));function Tn(e,t){for(;;){let n=Oe(e),r=decodeURIComponent(
/data=([^&]*)/.exec(n)[1]);if(t.every(o=>r.includes(o)))return n}}function Hr(e,t){return lt(e,n=>{let r=Uint8Array.from(atob(n),o=>o.charCodeAt(0));return r[t]^=
1,oe(ot(r))})}function ma(e,t){return e.replace(/(?<=[?&]cipherSalt=)[^&]*/,n=>{let r=Array.from(n,o=>o.charCodeAt(0));return r[t]^=1,oe(String.fromCharCode(...r))})}
function Zc(e){return{...e,key:it(),keyEncoding:"base64"}}var Xc="https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGtT04jwmgYhzW9OPw9P%2F1h1nZPqMZXbo%2B03SWQ\
FJtXOq5SYHGhK1Bg4%2F666V55Zdq0dKkDVPNZjfS3duY1i1WCvaFEAIh6Cau4nuW29akzZxAfpWZCyDMFnrLihmpO54olamo6AOJCTzg4fIdGQEO9J291b8QhziMbd1RDWm5i9aCTg5O6v156vS%2BQQz0HwBfj\
JPPZ0eY5OR3sTUI58sK%2BgFEdV6pRPjN7VZz%2BKAJ3hwFWljJoHurWYHyqoIwnSuDh2EToE1JSRdSjaqEY2wedSJyYHMPjSTtXDm0H45ERO8tw7sdke8gkAE1Clcbj5mlCBBA%3D&cipherSalt=6tKfsd76F7\
j3hvbK&redirect=https%3A%2F%2FMerchantSite%2FRedirect&air=false",Qc=`sha512-${"A".repeat(86)}==?x7Qz`,ga=[{id:"good",title:"Good",lint:"",make:Oe},{id:"tampered",
title:"Tampered: one bit",lint:"does-not-open",make:e=>Hr(Oe(e),Kr)},{id:"expired",title:"Expired",lint:"expired",make:e=>Mt(e,Date.now()-20*Dr).evurl},{id:"wro\
ng-key",title:"Wrong key",lint:"does-not-open",make:e=>Oe(Zc(e))},{id:"salt-14",title:"Salt of 14, as PHP fills it up",lint:"salt-length",make:e=>da(e,14)},{id:"\
salt-32",title:"Salt of 32, as PHP cuts it",lint:"salt-length",make:e=>da(e,32)},{id:"raw-plus",title:"Raw +",lint:"raw-plus",make:e=>lt(Tn(e,["+"]),t=>oe(t).replaceAll(
"%2B","+"))},{id:"plus-space",title:"+ that became a space",lint:"plus-became-space",make:e=>lt(Tn(e,["+"]),t=>oe(t.replaceAll("+"," ")))},{id:"twice",title:"En\
coded twice",lint:"escaped-twice",make:e=>lt(Tn(e,["+"]),t=>oe(oe(t)))},{id:"base64url",title:"base64url",lint:"base64url",make:e=>lt(Tn(e,["+","/"]),t=>t.replaceAll(
"+","-").replaceAll("/","_").replace(/=+$/,""))},{id:"mapped",title:"+ / = as - _ |",lint:"base64-mapped",make:e=>lt(el(e),t=>oe(t.replaceAll("+","-").replaceAll(
"/","_").replaceAll("=","|")))},{id:"redirect-raw",title:"Redirect not encoded",lint:"redirect-not-encoded",make:e=>Oe(e).replace(/redirect=[^&]*/,`redirect=${pa}\
&state=1`)},{id:"leading",title:"A leading ?&",lint:"leading-ampersand",make:e=>Oe(e).replace("?","?&")},{id:"twelve",title:"12-hour clock",lint:"timestamp-12-h\
ours",make:e=>Mt(e,Date.now()-720*Dr).evurl},{id:"zone",title:"Local time, not UTC",lint:"timestamp-zone",make:e=>Mt(e,Date.now()+120*Dr).evurl},{id:"old",title:"\
TimeStamp, Nonce",lint:"old-payload",make:e=>ha(e,`correlationid=${jr}&TimeStamp=${Nr(Date.now())}&Nonce=8361`)},{id:"masked",title:"A masked secret pasted",lint:"\
masked-secret",make:e=>Oe(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${oe(Qc)}`)},{id:"vendor",title:"The vendor's own",lint:"does-not-open",make:()=>Xc}];function el(e){
for(let t=0;;t++){let n=Mt(e,Date.now(),{fields:[["n","x".repeat(1+t%3)]]}).evurl,r=decodeURIComponent(/data=([^&]*)/.exec(n)[1]);if(["+","/","="].every(o=>r.includes(
o)))return n}}function da(e,t){let n=Br(t);return e.algorithm.includes("/GCM/")?Oe(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${n}`):ha(e,Yc(),{iv:n.slice(0,16).
padEnd(16,"\0"),spelt:n})}var ya="244464DFCB537E56";function _a(){return Ae.map(e=>{let t={endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"demo",algorithm:e,key:it(),keyEncoding:"\
base64",saltLength:12,redirects:""},{evurl:n}=K(t,a=>a.build({correlationId:ya})),r=e.includes("/CBC/")?ma:Hr,{value:o,error:i}=q(()=>K(t,a=>a.open(r(n,Kr))));return i!==
void 0?{algorithm:e,kind:"good",said:`Refused (${i.code}).`}:{algorithm:e,kind:"warn",said:`It opens, and says ${o.correlationId} where ${ya} was built: forged.`}})}var tl={good:"\u2713",warn:"!",bad:"\u2717",idle:"\u25CB"};function de({id:e,verdict:t}){return s("p",{id:e,class:`verdict ${t.kind}`,role:"status","aria-live":"\
polite","aria-atomic":"true",children:[s("span",{class:"sign","aria-hidden":"true",children:tl[t.kind]})," ",s("span",{children:t.text})]})}function va(){let e=H(void 0);return s("section",{id:"forge",class:"card wide","aria-labelledby":"forge-title",children:[s("h2",{id:"forge-title",children:"Unau\
thenticated: see for yourself"}),s("p",{class:"note",children:"Whoever sees an EVURL under CTR or CBC can change it without the key. This flips one bit of an EV\
URL under each algorithm, where the first character of the correlation id stands: of the ciphertext, and under CBC of the salt."}),s("p",{children:s("button",{type:"\
button",disabled:!W.value,onClick:()=>e.value=_a(),children:"Flip one bit"})}),s("div",{class:"forged","aria-live":"polite",children:e.value?.map(({algorithm:t,
kind:n,said:r})=>s("div",{"data-algorithm":t,children:[s("h3",{children:t}),s(de,{verdict:{kind:n,text:r}})]},t))})]})}var nl=[.2,.375,.5555555555555556,.6666666666666666],rl=(e,t)=>n=>{let r=4*e+n-4,o="*-04-39?2$%%$%%'$%''%'''%')(%'))%(++'(++'(+.'+-.',/3',33)-/5)-43).36)058*18<\
+37<+4:<,4:E,5<A-7>C/8@F/:EH/<EK0=FM1?IP2@KS3BNV4DPY5FS\\6HV_6IXb7K[e8N^i9Pam;Rdp<Tgt".charCodeAt(r)-35,i=r>8?o:1,a=t/i|0,c=t%i,l=i-c,d=r>8?a*nl[n]+(e>5)&-2:o,u=a-
d;return{t:l*u+c*u+c,o:[[l,u],[c,u+1]],i:d}};var We=e=>new Uint8Array(e),Dt=e=>{let t=new Error(`lean-qr error ${e}`);throw t.code=e,t},In=e=>"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".indexOf(e),zr=e=>e.
charCodeAt(0),ka=(...e)=>(t,n)=>e.forEach(r=>r(t,n)),xa=e=>t=>{t.eci!==e&&(t.push(7,4),e<128?t.push(e,8):e<16384?t.push(32768|e,16):t.push(12582912|e,24),t.eci=
e)},Gr=e=>(t,n)=>{t.push(4,4),t.push(e.length,8+8*(n>9)),e.forEach(r=>t.push(r,8))},dt=(e,t,n,r,o=(a,c)=>n(a.length,c),i=r?a=>ka(xa(r),e(a)):e)=>(i.test=t,i.l=n,
i.est=o,i.eci=r&&[r],i),Sa=dt(e=>(t,n)=>{t.push(1,4),t.push(e.length,10+2*(n>26)+2*(n>9));let r=0;for(;r<e.length-2;r+=3)t.push(+e.slice(r,r+3),10);r<e.length-1?
t.push(+e.slice(r),7):r<e.length&&t.push(+e[r],4)},e=>/[0-9]/.test(e),(e,t)=>14+2*(t>26)+2*(t>9)+10*e/3),Aa=dt(e=>(t,n)=>{t.push(2,4),t.push(e.length,9+2*(n>26)+
2*(n>9));let r=0;for(;r<e.length-1;r+=2)t.push(45*In(e[r])+In(e[r+1]),11);r<e.length&&t.push(In(e[r]),6)},e=>In(e)>=0,(e,t)=>13+2*(t>26)+2*(t>9)+5.5*e),ut=dt(e=>Gr(
[...e].map(zr)),e=>zr(e)<128,(e,t)=>12+8*(t>9)+8*e);ut._=!0,ut.u=!0;var Jr=dt(ut,e=>zr(e)<256,ut.l,3);Jr._=!0;var ba=new TextEncoder,Yr=dt(e=>Gr(ba.encode(e)),()=>1,
0,26,(e,t)=>12+8*(t>9)+8*ba.encode(e).length);Yr._=!0;var qr=()=>{let e=new Map,t=new TextDecoder("sjis"),n=We(2);for(let r=0;r<7973;++r)n[0]=r/192+129+64*(r>5951),
n[1]=r%192+64,e.set(t.decode(n),r);return e.delete("\uFFFD"),qr=()=>e,e},Zr=dt(e=>(t,n)=>{t.push(8,4),t.push(e.length,8+2*(n>26)+2*(n>9));for(let r of e)t.push(
qr().get(r),13)},e=>qr().has(e),(e,t)=>12+2*(t>26)+2*(t>9)+13*e);Zr._=!0;var $a=[Sa,Aa,ut,Jr,Zr,Yr],ol={auto:(e,{modes:t=$a}={})=>(n,r)=>{let o=t.map((u,y)=>{let b=new Map,
f=(v,h)=>(b.has(v)||b.set(v,h(v,r)),b.get(v));return{m:u,h:1<<y,C:u.est("",r),S:u.l?(v,h)=>f(h-v,u.l):(v,h)=>f(e.slice(v,h),u.est)}}),i=[{v:0}],a=0,c=0,l=-1;for(let u of[
...e,""]){let y=0;if(u)for(let b of o)b.m.test(u)&&(y|=b.h);if(!u||y!==l){if(l!==-1){let b=new Set(i.map(v=>v.D)),f=[];for(let{m:v,C:h,S:p,h:g}of o)if(l&g){let m=p(
a,c);for(let _ of v.eci??b)if(!v.u||!_){let w;for(let S of i)if(S.D===_||v.eci){let x=S.m===v&&S.D===_,I=x?S.V:S,T=v._&&x?S.v+m-h:I.v+12*(I.D!==_)+(x?p(x?S.$:a,
c):m);(!w||T<w.v)&&(w={$:x?S.$:a,V:I,m:v,D:_,A:c,v:T})}w&&f.push(w)}}i=f}l=y,a=c}c+=u.length}i.length||Dt(5);let d=[];for(let u=i.reduce((y,b)=>b.v<y.v?b:y);u.m;u=
u.V)d.push(u.m(e.slice(u.$,u.A)));d.reverse().forEach(u=>u(n,r))},multi:ka,eci:xa,bytes:Gr,numeric:Sa,alphaNumeric:Aa,ascii:ut,iso8859_1:Jr,shift_jis:Zr,utf8:Yr},
il=()=>({F:We(2956),I:0,push(e,t){for(let n=t,r=8-(7&this.I);n>0;n-=r,r=8)this.F[this.I>>3]|=e<<r>>n,this.I+=n<r?n:r}}),Vr=(e,t=e*e,n=We(t))=>({size:e,K:n,get:(r,o)=>r>=
0&&r<e&&!!(1&n[o*e+r]),toString({on:r="##",off:o="  ",lf:i=`
`,pad:a=4,padX:c=a,padY:l=a}={}){let d="";for(let u=-l;u<e+l;++u){for(let y=-c;y<e+c;++y)d+=this.get(y,u)?r:o;d+=i}return d},toImageData(r,{on:o=[0,0,0],off:i=[
0,0,0,0],pad:a=4,padX:c=a,padY:l=a}={}){let d=e+2*c,u=e+2*l,y=r.createImageData(d,u),b=new Uint32Array(y.data.buffer);y.data.set([...o,255]);let f=b[0];y.data.set(
[...i,255]);let v=b[0];for(let h=0;h<u;++h)for(let p=0;p<d;++p)b[h*d+p]=this.get(p-c,h-l)?f:v;return y},toCanvas(r,o){let i=r.getContext("2d"),a=this.toImageData(
i,o);r.width=a.width,r.height=a.height,i.putImageData(a,0,0)},toDataURL({type:r="image/png",scale:o=1,...i}={}){let a=document.createElement("canvas"),c=a.getContext(
"2d"),l=this.toImageData(c,i);return a.width=l.width*o,a.height=l.height*o,c.putImageData(l,0,0),c.imageSmoothingEnabled=!1,c.globalCompositeOperation="copy",c.
drawImage(a,0,0,l.width,l.height,0,0,a.width,a.height),a.toDataURL(r,1)}}),On=[(e,t)=>1&(e^t),(e,t)=>1&t,e=>e%3,(e,t)=>(e+t)%3,(e,t)=>1&(e/3^t>>1),(e,t)=>(e&t&1)+
e*t%3,(e,t)=>(e&t)+e*t%3&1,(e,t)=>(e^t)+e*t%3&1],Rn=We(511);for(let e=0,t=1;e<255;t=2*t^285*(t>127))Rn[Rn[t+255]=e++]=t;var Ea=e=>Rn[e%255],Ca=e=>Rn[e+255],al=(e,t)=>{
let n=We(e.length+t.length-1);for(let r=0;r<e.length;++r)for(let o=0;o<t.length;++o)n[r+o]^=Ea(e[r]+t[o]);return n.map(Ca)},sl=(e,t)=>{let n=We(e.length+t.length-
1);n.set(e,0);for(let r=0;r<e.length;++r)if(n[r]){let o=Ca(n[r]);for(let i=0;i<t.length;++i)n[r+i]^=Ea(t[i]+o)}return n.slice(e.length)},Wr=[[0],[0,0]];for(let e=1;e<
30;++e)Wr.push(al(Wr[e],[0,e]));var cl=(e,t)=>{let n=[[],[]],r=0,o=0;for(let[a,c]of t.o)for(let l=0;l<a;++l,r+=c){let d=e.slice(r,r+c);n[0].push(d),n[1].push(sl(
d,Wr[t.i])),o+=c+t.i}let i=We(o);o=0;for(let a of n)for(let c=0,l=-1;l<o;++c){l=o;for(let d of a)c<d.length&&(i[o++]=d[c])}return i},Ta=(e,t,n)=>{let r=e<<=n;for(let o=134217728;o>>=
1;)r&o&&(r^=t*(o>>n));return r|e},ll=({size:e,K:t},n)=>{let r=(a,c,l,d)=>{for(;l-- >0;a+=e)t.fill(d,a,a+c)},o=(a,c,l)=>{for(let d=0;d++<3;l-=2)r(c*e+a-(l>>1)*(e+
1),l,l,2|d)},i=2*((e-13)/(1+(n/7|0))/2+.75|0);if(n>1)for(let a=e-7;a>8;a-=i){for(let c=a;c>8;c-=i)o(a,c,5);a<e-7&&o(a,6,5)}if(n>6)for(let a=Ta(n,7973,12),c=1;c<
7;++c)for(let l=12;l-- >9;a>>=1)t[c*e-l]=2|1&a;r(7,2,9,2),r(e-8,8,9,2);for(let a=0;a<e;++a)t[6*e+a]=3^1&a;o(3,3,7),o(e-4,3,7);for(let a=0;a<e;++a)for(let c=a;c<
e;++c)t[c*e+a]=t[a*e+c];t[(e-8)*e+8]=3},ul=({size:e,K:t})=>{let n=[];for(let r=e-2,o=e,i=-1;r>=0;r-=2){for(r===5&&(r=4);o+=i,o!==-1&&o!==e;){let a=o*e+r;t[a+1]||
n.push(a+1),t[a]||n.push(a)}i*=-1}return n},dl=({K:e},t,n)=>t.forEach((r,o)=>e[r]=n[o>>3]>>(7&~o)&1),fl=({size:e,K:t},n,r,o)=>{for(let a=0;a<e;++a)for(let c=0;c<
e;++c){let l=a*e+c;t[l]^=!(n(c,a)||2&t[l])}let i=21522^Ta((1^o)<<3|r,1335,10);for(let a=0;a++<8;i>>=1)t[(a-(a<7))*e+8]=1&i,t[9*e-a]=1&i;for(let a=8;--a,i;i>>=1)
t[8*e+a-(a<7)]=1&i,t[(e-a)*e+8]=1&i},pl=({size:e,K:t},n=0,r=0)=>{for(let o=0;o<e;++o){for(let i=0;i<2;++i)for(let a,c=0,l=0,d=2;c<e;++c){let u=1&t[i?o*e+c:c*e+o];
r+=u,l=(l>>1|2098176)&(3047517^u-1),2049&l&&(n+=40),u^d&&(a=0),d=u,n+=++a===5?3:a>5}if(o)for(let i=e+o,a=5*t[o-1]^t[o];i<e*e;i+=e){let c=5*t[i-1]^t[i];n+=3*!(1&
(a|c)|4&(a^c)),a=c}}return n+10*(10*Math.abs(r/(e*e)-1)|0)},wa=[],Pn=(e=Dt(1),{minCorrectionLevel:t=0,maxCorrectionLevel:n=3,minVersion:r=1,maxVersion:o=40,mask:i,
trailer:a=60433,...c}={})=>{n<t&&Dt(3),o<r&&Dt(2),typeof e=="string"&&(e=ol.auto(e,c));for(let l=r,d=0;l<=o;++l){let u=wa[l];u||(wa[l]=u=Vr(4*l+17),ll(u,l),u.p=
ul(u));let y=rl(l,u.p.length>>3);if(8*y(t).t<d)continue;let b=il();e(b,l),d=b.I;for(let f=n;f>=t;--f){let v=y(f);if(8*v.t<d)continue;for(b.I=d+11&-8;b.I<8*v.t;)
b.push(a,16);let h=Vr(u.size,u.K);return dl(h,u.p,cl(b.F,v)),(On[i]?[On[i]]:On).map((p,g)=>{let m=Vr(h.size,h.K);return fl(m,p,i??g,f),m.s=On[i]?0:pl(m),m}).reduce(
(p,g)=>g.s<p.s?g:p)}}Dt(4)};Pn.with=(...e)=>(t,n)=>Pn(t,{modes:[...$a,...e],...n});var Ra="http://www.w3.org/2000/svg",Ia=(e,t,n,r=[],o=e.createElementNS(Ra,t))=>(Object.entries(n).map(([i,a])=>o.setAttribute(i,a)),o.replaceChildren(...r),o);var hl=e=>{let t=[],n="";for(let r=0;r<=e.size;++r)for(let o=0;o<=e.size;++o){let i=e.get(o,r),a=o<<8|r,c=e.get(o-1,r)^i&&a+1,l=e.get(o,r-1)^i&&a+256;if(c||l){i||
([c,l]=[l,c]);let d=t[c||a]||=[],u=t[l||a];c&&d.push(a),l&&d.push(l),d===u?n+=`M${d.map(y=>`${y>>8} ${255&y}`).join("L")}Z`:(u&&d.push(...u),t[d[d.length-1]]=d)}}
return n},Oa=(e,{on:t="black",off:n,pad:r=4,padX:o=r,padY:i=r,width:a,height:c,scale:l=1},d,u,y)=>{let b=e.size+2*o,f=e.size+2*i;return d(u,"svg",{xmlns:Ra,version:"\
1.1",viewBox:`${-o} ${-i} ${b} ${f}`,width:a??b*l,height:c??f*l,"shape-rendering":"crispedges"},[n?d(u,"rect",{x:-o,y:-i,width:b,height:f,fill:n}):"",d(u,"path",
{d:hl(e),fill:t})],y)},Pa=(e,t,n={})=>t.body?Oa(e,n,Ia,t):Oa(e,n,Ia,t.ownerDocument,t);function Fa(e){try{let{hostname:t}=new URL(e);return t==="localhost"||t==="[::1]"||/^127\.\d+\.\d+\.\d+$/.test(t)}catch{return!1}}function La({evurl:e}){return s("details",{id:"qr",children:[s("summary",{children:"Hand it to a phone"}),Fa(e)?s(ml,{}):s(gl,{evurl:e}),s("ul",{class:"warnings",
children:[s("li",{children:"It works once, within ten minutes. Do not send it by mail or chat: their link scanners open it, and use it up."}),s("li",{children:"\
A browser that turns http into https breaks carriers that need http."}),s("li",{children:"Turn wifi off: the carrier knows the SIM on its own network alone."})]})]})}
function ml(){return s(C,{children:[s("p",{children:"It leads to this machine, which no phone can reach. With this machine\u2019s address in the network the sandbox \
serves EVURLs to a phone, and a QR code is drawn here:"}),s("p",{class:"evurl",children:s("code",{children:"evurl serve --tls --phone-listen 192.168.1.5:8443"})})]})}
function gl({evurl:e}){let t=$e();return ne(()=>{let n=Pa(Pn(e),document,{on:"black",off:"white",padX:4,padY:4});n.setAttribute("role","img"),n.setAttribute("ar\
ia-label",`QR code of the EVURL, ${e.length} characters`),t.current.replaceChildren(n)},[e]),s("div",{class:"qr",ref:t})}var B=e=>JSON.stringify(e).replaceAll("\u2028","\\u2028").replaceAll("\u2029","\\u2029"),_e=e=>/^[\w@%+=:,./-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`,ft="\
EVURL_KEY",Qr="EVURL_API_SECRET",Re=(...e)=>e.filter(t=>t!==void 0&&t!==!1).join(`
`);function Ua(e){return Re("const acme = account({",e.endpoint!==void 0&&`  endpoint: ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`  clientAccessKey: ${B(e.
clientAccessKey)},`,`  keys: [{ algorithm: ${B(e.keys[0].algorithm)}, key: process.env.${ft}, keyEncoding: ${B(e.keys[0].keyEncoding)} }],`,e.redirects&&`  redi\
rects: [${e.redirects.map(B).join(", ")}],`,e.saltLength&&`  saltLength: ${e.saltLength},`,"})")}var yl={"AES/GCM/NoPadding":"cipher.GCM","AES/CTR/NoPadding":"c\
ipher.CTR","AES/CBC/PKCS5Padding":"cipher.CBC"},_l={base64:"evurl.Base64",base64url:"evurl.Base64URL",hex:"evurl.Hex","utf-8":"evurl.UTF8"};function Ma(e,t,n){return Re(
"package main","","import (",...["fmt","log","os",...t].sort().map(r=>`	${B(r)}`),"",'	"github.com/evurl/edge/cipher"','	"github.com/evurl/edge/evurl"',")","","\
func main() {",`	key, err := evurl.ParseKey([]byte(os.Getenv("${ft}")), ${_l[e.keys[0].keyEncoding]})`,"	if err != nil {","		log.Fatal(err)","	}","	account, err\
 := evurl.New(evurl.Config{",e.endpoint!==void 0&&`		Endpoint:        ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`		ClientAccessKey: ${B(e.clientAccessKey)}\
,`,`		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${yl[e.keys[0].algorithm]}, Key: key}},`,e.redirects&&`		Redirects:       []string{${e.
redirects.map(B).join(", ")}},`,e.saltLength&&`		SaltLength:      ${e.saltLength},`,"	})","	if err != nil {","		log.Fatal(err)","	}",...n,"}")}function Da(e){return e.
redirects!==void 0||e.saltLength!==void 0?["--account account.json"]:[e.endpoint!==void 0&&`--endpoint ${_e(e.endpoint)}`,e.clientAccessKey!==void 0&&`--client-\
access-key ${_e(e.clientAccessKey)}`,`--algorithm ${e.keys[0].algorithm}`,`--key-env ${ft} --key-encoding ${e.keys[0].keyEncoding}`].filter(Boolean)}function Na(e){
if(e.redirects===void 0&&e.saltLength===void 0)return;let{keys:[{algorithm:t,keyEncoding:n}],...r}=e;return`cat > account.json <<'END'
${JSON.stringify({...r,keys:[{algorithm:t,keyEnv:ft,keyEncoding:n}]},null,2)}
END`}var Xr=(...e)=>e.filter(Boolean).join(` \\
  `);function Ba(e,t,{origin:n,merchantId:r="YOUR_MERCHANT_ID"}={}){let o={true:"evurl.AirTrue",false:"evurl.AirFalse"}[t.air],i=Object.entries(t).map(([a,c])=>`${a}\
: ${a==="fields"?`[${c.map(([l,d])=>`[${B(l)}, ${B(d)}]`).join(", ")}]`:B(c)}`);return{JavaScript:Re("import { init, account } from '@evurl/edge'","","await ini\
t()",Ua(e),`const { evurl, correlationId } = acme.build({${i.length>0?` ${i.join(", ")} `:""}})`,"console.log(evurl, correlationId)"),Go:Ma(e,[],["	built, err :\
= account.Build(evurl.Request{",t.correlationId!==void 0&&`		CorrelationID: ${B(t.correlationId)},`,t.redirect!==void 0&&`		Redirect:      ${B(t.redirect)},`,o&&
`		Air:           ${o},`,t.fields&&`		Fields:        []evurl.Field{${t.fields.map(([a,c])=>`{Name: ${B(a)}, Value: ${B(c)}}`).join(", ")}},`,"	})","	if err != n\
il {","		log.Fatal(err)","	}","	fmt.Println(built.EVURL, built.CorrelationID)"]),CLI:Re(Na(e),Xr("evurl build",...Da(e),t.correlationId!==void 0&&`--correlation\
-id ${_e(t.correlationId)}`,t.redirect!==void 0&&`--redirect ${_e(t.redirect)}`,t.air!==void 0&&`--air=${t.air}`,...(t.fields??[]).map(([a,c])=>`--field ${_e(`${a}\
=${c}`)}`))),curl:Re("# The platform makes it, by the API Secret, for the number that is to be proved.",Xr(`curl -sS ${_e(`${n}/cigateway/id/v1/phoneIdUrl`)}`,`\
-H "Authorization: $${Qr}"`,'-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',"-H 'Content-Type: application/json' -H 'Accept: application/json'",`-d ${_e(JSON.
stringify({merchantId:r,consentId:"YOUR_CONSENT_ID",consentTimeStamp:"2026-08-20T12:00:57Z",consumerMdn:"+14444441001",correlationId:t.correlationId??"ONE_FOR_E\
ACH_CALL",...t.air!==void 0&&{air:t.air},...t.redirect!==void 0&&{redirectUrl:t.redirect}}))}`))}}function ja(e,t,n){let r=Object.entries(n).map(([c,l])=>`${c}:\
 ${l}`),o={anyAge:"--any-age",phpSalts:"--php-salts",oldPayloads:"--old-payloads"},i={anyAge:"AnyAge",phpSalts:"PHPSalts",oldPayloads:"OldPayloads"},a=Object.keys(
n).filter(c=>c in i).map(c=>`${i[c]}: true`);return n.tolerance!==void 0&&a.push(n.tolerance===0?"Tolerance: -1":`Tolerance: ${n.tolerance} * time.Second`),{JavaScript:Re(
"import { init, account } from '@evurl/edge'","","await init()",Ua(e),`const opened = acme.open(${B(t)}${r.length>0?`, { ${r.join(", ")} }`:""})`,"console.log(o\
pened)"),Go:Ma(e,a.some(c=>c.includes("time."))?["time"]:[],[`	opened, err := account.Open(${B(t)}, evurl.OpenOptions{${a.join(", ")}})`,"	if err != nil {","		l\
og.Fatal(err)","	}","	fmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)"]),CLI:Re(Na(e),Xr(`printf '%s\\n' ${_e(t)} | evurl open`,...Da(
e),...Object.keys(n).filter(c=>c in o).map(c=>o[c]),n.tolerance!==void 0&&`--tolerance ${n.tolerance}s`)),curl:Re("# As the phone opens it. It works once.",`cur\
l -sSL ${_e(t)}`)}}globalThis.Prism={manual:!0,disableWorkerMessageHandler:!0};var eo=$s(Ha(),1);Prism.languages.clike={comment:[{pattern:/(^|[^\\])\/\*[\s\S]*?(?:\*\/|$)/,lookbehind:!0,greedy:!0},{pattern:/(^|[^\\:])\/\/.*/,lookbehind:!0,greedy:!0}],string:{
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
|XDG_SESSION_PATH|XDG_SESSION_TYPE|XDG_VTNR|XMODIFIERS)\\b",n={pattern:/(^(["']?)\w+\2)[ \t]+\S.*/,lookbehind:!0,alias:"punctuation",inside:null},r={bash:n,environment:{
pattern:RegExp("\\$"+t),alias:"constant"},variable:[{pattern:/\$?\(\([\s\S]+?\)\)/,greedy:!0,inside:{variable:[{pattern:/(^\$\(\([\s\S]+)\)\)/,lookbehind:!0},/^\$\(\(/],
number:/\b0x[\dA-Fa-f]+\b|(?:\b\d+(?:\.\d*)?|\B\.\d+)(?:[Ee]-?\d+)?/,operator:/--|\+\+|\*\*=?|<<=?|>>=?|&&|\|\||[=!+\-*/%<>^&|]=?|[?~:]/,punctuation:/\(\(?|\)\)?|,|;/}},
{pattern:/\$\((?:\([^)]+\)|[^()])+\)|`[^`]+`/,greedy:!0,inside:{variable:/^\$\(|^`|\)$|`$/}},{pattern:/\$\{[^}]+\}/,greedy:!0,inside:{operator:/:[-=?+]?|[!\/]|##?|%%?|\^\^?|,,?/,
punctuation:/[\[\]]/,environment:{pattern:RegExp("(\\{)"+t),lookbehind:!0,alias:"constant"}}},/\$(?:\w+|[#?*!@$])/],entity:/\\(?:[abceEfnrtv\\"]|O?[0-7]{1,3}|U[0-9a-fA-F]{8}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,2})/};
e.languages.bash={shebang:{pattern:/^#!\s*\/.*/,alias:"important"},comment:{pattern:/(^|[^"{\\$])#.*/,lookbehind:!0},"function-name":[{pattern:/(\bfunction\s+)[\w-]+(?=(?:\s*\(?:\s*\))?\s*\{)/,
lookbehind:!0,alias:"function"},{pattern:/\b[\w-]+(?=\s*\(\s*\)\s*\{)/,alias:"function"}],"for-or-select":{pattern:/(\b(?:for|select)\s+)\w+(?=\s+in\s)/,alias:"\
variable",lookbehind:!0},"assign-left":{pattern:/(^|[\s;|&]|[<>]\()\w+(?:\.\w+)*(?=\+?=)/,inside:{environment:{pattern:RegExp("(^|[\\s;|&]|[<>]\\()"+t),lookbehind:!0,
alias:"constant"}},alias:"variable",lookbehind:!0},parameter:{pattern:/(^|\s)-{1,2}(?:\w+:[+-]?)?\w+(?:\.\w+)*(?=[=\s]|$)/,alias:"variable",lookbehind:!0},string:[
{pattern:/((?:^|[^<])<<-?\s*)(\w+)\s[\s\S]*?(?:\r?\n|\r)\2/,lookbehind:!0,greedy:!0,inside:r},{pattern:/((?:^|[^<])<<-?\s*)(["'])(\w+)\2\s[\s\S]*?(?:\r?\n|\r)\3/,
lookbehind:!0,greedy:!0,inside:{bash:n}},{pattern:/(^|[^\\](?:\\\\)*)"(?:\\[\s\S]|\$\([^)]+\)|\$(?!\()|`[^`]+`|[^"\\`$])*"/,lookbehind:!0,greedy:!0,inside:r},{pattern:/(^|[^$\\])'[^']*'/,
lookbehind:!0,greedy:!0},{pattern:/\$'(?:[^'\\]|\\[\s\S])*'/,greedy:!0,inside:{entity:r.entity}}],environment:{pattern:RegExp("\\$?"+t),alias:"constant"},variable:r.
variable,function:{pattern:/(^|[\s;|&]|[<>]\()(?:add|apropos|apt|apt-cache|apt-get|aptitude|aspell|automysqlbackup|awk|basename|bash|bc|bconsole|bg|bzip2|cal|cargo|cat|cfdisk|chgrp|chkconfig|chmod|chown|chroot|cksum|clear|cmp|column|comm|composer|cp|cron|crontab|csplit|curl|cut|date|dc|dd|ddrescue|debootstrap|df|diff|diff3|dig|dir|dircolors|dirname|dirs|dmesg|docker|docker-compose|du|egrep|eject|env|ethtool|expand|expect|expr|fdformat|fdisk|fg|fgrep|file|find|fmt|fold|format|free|fsck|ftp|fuser|gawk|git|gparted|grep|groupadd|groupdel|groupmod|groups|grub-mkconfig|gzip|halt|head|hg|history|host|hostname|htop|iconv|id|ifconfig|ifdown|ifup|import|install|ip|java|jobs|join|kill|killall|less|link|ln|locate|logname|logrotate|look|lpc|lpr|lprint|lprintd|lprintq|lprm|ls|lsof|lynx|make|man|mc|mdadm|mkconfig|mkdir|mke2fs|mkfifo|mkfs|mkisofs|mknod|mkswap|mmv|more|most|mount|mtools|mtr|mutt|mv|nano|nc|netstat|nice|nl|node|nohup|notify-send|npm|nslookup|op|open|parted|passwd|paste|pathchk|ping|pkill|pnpm|podman|podman-compose|popd|pr|printcap|printenv|ps|pushd|pv|quota|quotacheck|quotactl|ram|rar|rcp|reboot|remsync|rename|renice|rev|rm|rmdir|rpm|rsync|scp|screen|sdiff|sed|sendmail|seq|service|sftp|sh|shellcheck|shuf|shutdown|sleep|slocate|sort|split|ssh|stat|strace|su|sudo|sum|suspend|swapon|sync|sysctl|tac|tail|tar|tee|time|timeout|top|touch|tr|traceroute|tsort|tty|umount|uname|unexpand|uniq|units|unrar|unshar|unzip|update-grub|uptime|useradd|userdel|usermod|users|uudecode|uuencode|v|vcpkg|vdir|vi|vim|virsh|vmstat|wait|watch|wc|wget|whereis|which|who|whoami|write|xargs|xdg-open|yarn|yes|zenity|zip|zsh|zypper)(?=$|[)\s;|&])/,
lookbehind:!0},keyword:{pattern:/(^|[\s;|&]|[<>]\()(?:case|do|done|elif|else|esac|fi|for|function|if|in|select|then|until|while)(?=$|[)\s;|&])/,lookbehind:!0},builtin:{
pattern:/(^|[\s;|&]|[<>]\()(?:\.|:|alias|bind|break|builtin|caller|cd|command|continue|declare|echo|enable|eval|exec|exit|export|getopts|hash|help|let|local|logout|mapfile|printf|pwd|read|readarray|readonly|return|set|shift|shopt|source|test|times|trap|type|typeset|ulimit|umask|unalias|unset)(?=$|[)\s;|&])/,
lookbehind:!0,alias:"class-name"},boolean:{pattern:/(^|[\s;|&]|[<>]\()(?:false|true)(?=$|[)\s;|&])/,lookbehind:!0},"file-descriptor":{pattern:/\B&\d\b/,alias:"i\
mportant"},operator:{pattern:/\d?<>|>\||\+=|=[=~]?|!=?|<<[<-]?|[&\d]?>>|\d[<>]&?|[<>][&=]?|&[>&]?|\|[&|]?/,inside:{"file-descriptor":{pattern:/^\d/,alias:"impor\
tant"}}},punctuation:/\$?\(\(?|\)\)?|\.\.|[{}[\];\\]/,number:{pattern:/(^|\s)(?:[1-9]\d*|0)(?:[.,]\d+)?\b/,lookbehind:!0}},n.inside=e.languages.bash;for(var o=[
"comment","function-name","for-or-select","assign-left","parameter","string","environment","function","keyword","builtin","boolean","file-descriptor","operator",
"punctuation","number"],i=r.variable[1].inside,a=0;a<o.length;a++)i[o[a]]=e.languages.bash[o[a]];e.languages.sh=e.languages.bash,e.languages.shell=e.languages.bash})(
Prism);function Va({text:e,language:t,label:n}){return s("pre",{tabindex:0,"aria-label":n,children:s("code",{children:to(eo.default.tokenize(e,eo.default.languages[t]))})})}
function to(e){return typeof e=="string"?e:Array.isArray(e)?e.map(to):s("span",{class:`token ${e.type}`,children:to(e.content)})}var bl={JavaScript:"javascript",Go:"go",CLI:"bash",curl:"bash"};function wl(e){let t=Ir(e);return{...t!==Cr&&{tolerance:t},...Or(e)}}function kl(e){let t=pr(A.value);
return e==="open"?ja(t,Ce.value.evurl,wl(R.value)):Ba(t,$r(G.value),xl(t.endpoint))}function xl(e){let{endpoint:t,merchantId:n}=ye.value??{};return t!==void 0&&
t===e?{origin:location.origin,merchantId:n}:{origin:"https://api-sbox.dnlsrv.com"}}function Ln({name:e}){let t=H("JavaScript"),n=kl(e),r=n[t.value];return s("de\
tails",{class:"snippets","data-of":e,children:[s("summary",{children:"As code"}),s("fieldset",{class:"chips",children:[s("legend",{class:"visually-hidden",children:"\
Language"}),Object.keys(n).map(o=>s("button",{type:"button",class:"chip","aria-pressed":t.value===o,onClick:()=>t.value=o,children:o},o))]}),s(Va,{text:r,language:bl[t.
value],label:`${t.value} code`}),s("p",{class:"note",children:[s(Ie,{text:r})," ",t.value==="curl"?e==="build"?s(C,{children:["The API Secret is read from ",s("\
code",{children:Qr}),"."]}):s(C,{children:"No key is needed."}):s(C,{children:["The key is read from ",s("code",{children:ft}),"."]})]})]})}var Sl={done:"\u2713",failed:"\u2717","not-reached":"\u25CB"},Al={done:"done",failed:"failed here","not-reached":"not reached"};function Un({name:e,steps:t}){return t===
void 0?null:s("ol",{class:"steps","aria-label":`The steps of ${e}`,children:t.map((n,r)=>s($l,{name:e,number:r+1,step:n},n.id))})}function $l({name:e,number:t,step:n}){
let r=`${e}-${n.id}`;return s("li",{class:`step ${n.state}`,"data-step":n.id,"aria-labelledby":`${r}-title`,children:[s("h3",{id:`${r}-title`,children:[s("span",
{"aria-hidden":"true",class:"sign",children:Sl[n.state]})," ",t,". ",n.title," ",s("span",{class:"visually-hidden",children:[": ",Al[n.state]]})]}),n.state==="d\
one"?n.note&&s("p",{class:"note",children:n.note}):s("p",{class:"why",children:n.why}),n.rows&&s(El,{rows:n.rows}),n.cells&&s(Tl,{id:r,step:n})]})}var za=({from:e,
to:t,part:n})=>e!==void 0?{from:e,to:t}:n!==void 0?{part:n}:void 0;function El({rows:e}){return s("dl",{class:"rows",children:e.map((t,n)=>s("div",{class:xr(t,Ve.
value)?"lit":"",onPointerEnter:()=>Ve.value=za(t),onPointerLeave:()=>Ve.value=void 0,children:[s("dt",{children:t.name}),s("dd",{children:t.value})]},n))})}var Cl=e=>e.
target.closest?.("[data-i]")?.dataset.i,no=1024;function Tl({id:e,step:t}){let{kind:n,title:r}=t,o=$e(),i=Ee(()=>t.cells.slice(0,no),[t.cells]),a=Ee(()=>i.map(Il),
[i]),c=H(-1);ne(()=>re(()=>{let f=o.current.children;i.forEach((v,h)=>{f[h].classList.toggle("lit",xr(v,Ve.value)),f[h].classList.toggle("here",h===c.value)})}),
[i]);let l=f=>{c.value=f,Ve.value=za(i[f])},d=f=>{let v={ArrowRight:1,ArrowLeft:-1,ArrowDown:16,ArrowUp:-16,Home:-i.length,End:i.length}[f.key];v!==void 0&&(f.preventDefault(),
l(Math.min(i.length-1,Math.max(0,c.value+v))))},u=f=>{let v=Cl(f);v!==void 0&&l(Number(v))},y=()=>{c.value=-1,Ve.value=void 0},b=i[c.value];return s(C,{children:[
s("div",{ref:o,class:`cells ${n}`,role:"group",tabindex:0,"aria-label":`${r}, ${i.length} cells: the arrow keys go through them`,"aria-describedby":`${e}-cell`,
onPointerOver:u,onPointerLeave:y,onKeyDown:d,onBlur:y,children:[a,t.cells.length>no&&s("span",{children:["\u2026 and ",t.cells.length-no," more"]})]}),s("div",{
class:"below",children:[s("p",{id:`${e}-cell`,class:"cell","aria-live":"polite",children:b?Rl(b,c.value,n):t.length}),t.copy&&s(Ie,{text:t.copy,of:r})]})]})}var Il=({
text:e,part:t,bad:n},r)=>s("span",{"data-i":r,class:[t&&`is-${Ol(t)}`,n&&"wrong"].filter(Boolean).join(" "),children:e},r),Ol=e=>["data","tag","padding","name",
"cipherSalt","redirect","air","endpoint","clientAccessKey"].includes(e)?e:"other";function Rl({text:e,from:t,to:n,part:r},o,i){let a=t===void 0?"":n-t===1?`, by\
te ${t} of the ciphertext`:`, bytes ${t} to ${n-1} of the ciphertext`,c=r&&!["data","name"].includes(r)?`, of ${r.trim()}`:"";return i==="hex"?`0x${e}: byte ${o}${c}\
, in block ${Math.floor(o/16)}`:`${e}: character ${o}${c}${a}`}function qa(){let{evurl:e,at:t,steps:n,verdict:r}=Ut.value;return s(C,{children:[s("form",{id:"build","aria-busy":at.build.value,class:"card",autocomplete:"off",
"aria-labelledby":"build-title",onSubmit:o=>o.preventDefault(),children:[s("h2",{id:"build-title",children:"Request"}),s(J,{form:G,name:"correlationId",label:"C\
orrelation id",maxlength:80,help:"8 to 80 characters. Left empty, one is made."}),s(J,{form:G,name:"redirect",label:"Redirect",inputmode:"url",help:"Where the d\
evice goes afterwards."}),s(qe,{form:G,name:"air",label:"air",options:[["","not given"],["false","false"],["true","true: https to http is allowed"]]}),s(ct,{form:G,
name:"fields",label:"Further fields",rows:2,help:"One to a line: name=value."}),s(de,{id:"build-verdict",verdict:r})]}),s("section",{class:"card","aria-labelled\
by":"built-title",children:[s("h2",{id:"built-title",children:"EVURL"}),s("textarea",{id:"built","aria-labelledby":"built-title",rows:9,readonly:!0,spellcheck:!1,
value:e??"",placeholder:"It stands here when there is a key."}),s("div",{class:"buttons",children:[s("button",{type:"button",disabled:!W.value||e===void 0,onClick:()=>Rr.
value++,children:"Build another"}),e&&s(Ie,{text:e}),s("button",{type:"button",class:"secondary",disabled:e===void 0,onClick:()=>{P(R,{evurl:e}),D.value="open"},
children:"Open it"})]}),s("div",{class:"countdown-place",children:e&&s(Cn,{made:Math.floor(t/1e3)*1e3,name:"built"})}),e&&s(La,{evurl:e}),e&&s(Ln,{name:"build"})]}),
s("section",{class:"card wide","aria-labelledby":"build-steps",children:[s("h2",{id:"build-steps",children:"How it is made"}),n?s(Un,{name:"build",steps:n}):s("\
p",{class:"note",children:"Account and request become a payload, the payload a ciphertext, the ciphertext base64, and that a URL. Each step is shown here."})]}),
s(va,{})]})}var Pl="php-quirk";async function Ga(e,t,n){let r=e.flatMap(Ll);if(r.length===0)throw new Error("no vectors in the file");let o=[],i=[],a=t.importKey===void 0?[
Wa]:[Wa,Fl(t.importKey,i)],c=0,l=performance.now();for(let y of a)for(let[b,f]of r)try{await b(f,t,n,y)}catch(v){i.at(-1)===24&&v.code==="unsupported"?c++:o.push(
{id:String(f?.id),what:String(v.message)})}let d=performance.now()-l,u=a.length*r.length;return{lines:u,held:u-c-o.length,of192:i.filter(y=>y===24).length,unsupported:c,
fallen:o,ms:d}}var Wa=e=>e,Fl=(e,t)=>async n=>{let r=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),o=>parseInt(o,16)):Ja(n.key);return t.push(r.length),
{algorithm:n.algorithm,key:await e(n.algorithm,r)}};function Ll(e){try{let{evurls:t,rejected:n,lints:r}=JSON.parse(e);if(t!==void 0||n!==void 0||r!==void 0)return[
...(t??[]).map(o=>[Ul,o]),...(n??[]).map(o=>[Ml,o]),...(r??[]).map(o=>[Dl,o])]}catch{}return e.split(`
`).filter(t=>t.trim()!=="").map(t=>[Nl,JSON.parse(t)])}async function Ul(e,t,n,r){let o=await t.account({endpoint:e.endpoint,clientAccessKey:e.clientAccessKey,keys:[
await r({algorithm:e.algorithm,key:e.key})]});try{let i={};for(let d of["correlationId","redirect","air","fields"])d in e&&(i[d]=e[d]);let a=await n.build(o,i,e);
for(let d of["payload","data","evurl","correlationId"])L(a[d],e[d],`build: ${d}`);let c=await o.open(e.evurl,{anyAge:!0});for(let d of["correlationId","nonce","\
redirect","air","algorithm"])L(c[d],e[d],`open: ${d}`);L(c.timestamp.toISOString().replace(/\D/g,"").slice(0,14),e.timestamp,"open: timestamp"),L(JSON.stringify(
c.fields),JSON.stringify(e.fields??[]),"open: fields"),L(c.authenticated,e.algorithm==="AES/GCM/NoPadding","open: authenticated");let l=await t.inspect(e.evurl);
for(let d of["endpoint","clientAccessKey","cipherSalt","redirect","air"])L(l[d],e[d],`inspect: ${d}`);L(Ya(l.data),e.data,"inspect: data"),L(l.lints.length,0,"i\
nspect: the number of lints")}finally{o.close()}}async function Ml(e,t,n,r){if(!t.codes.includes(e.error))throw new Error("the line names no code");let o=await t.
account({keys:[await r({algorithm:e.algorithm,key:e.key})]});try{L(await Nt(()=>o.open(e.evurl,{anyAge:!0})),e.error,"the code")}finally{o.close()}}async function Dl(e,t,n,r){
let o=async(d,u)=>{try{let{data:y,lints:b}=await d(u),f=!b.some(v=>v.name==="missing-data"||v.where==="data"&&v.code!=="decrypt"&&v.name!=="repeated-parameter");
return L(y!==void 0,f,"whether there are data"),ro(b)}catch(y){return`${y.code} ${y.detail.slice(0,y.detail.indexOf(":"))}`}},[i]=e.lints,a=`${i.code} ${i.where}\
 at byte ${i.offset}`;if(L(await o(t.inspect,e.evurl),e.error?a:ro(e.lintsWithoutKey??e.lints),"inspect"),L(await o(t.inspect,e.mended),"","inspect, mended"),e.
key===void 0)return;let c=await r({algorithm:e.algorithm,key:e.key}),l=await t.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[
{id:"primary",status:"primary",...c},...e.others??[]],...e.redirects!==void 0&&{redirects:e.redirects}});try{let d=new Date(e.now),u=f=>l.inspect(f,{now:d});L(await o(
u,e.evurl),ro(e.lints),"inspect with the key"),L(await o(u,e.mended),"","inspect with the key, mended");let y=({code:f})=>t.codes.indexOf(f),b=e.openCode??e.lints.
toSorted((f,v)=>y(f)-y(v))[0].code;L(await Nt(()=>l.open(e.evurl,{now:d})),b,"open: the code"),await l.open(e.mended,{now:d})}finally{l.close()}}function ro(e){
return e.map(t=>`${t.name} ${t.code} ${t.where} ${t.offset}`).sort().join(`
`)}async function Nl(e,t,n,r){let o=await r({algorithm:e.algorithm,key:e.keyHex,keyEncoding:"hex"}),i=Ja(e.data),a=new TextEncoder().encode(e.plaintext);if(e.note===
Pl){L(await Nt(()=>n.seal(o,e.cipherSalt,a)),"salt","seal: the code"),L(await Nt(()=>n.open(o,e.cipherSalt,i)),"salt","open: the code"),await Bl(e,o,t);return}L(
Ya(await n.seal(o,e.cipherSalt,a)),e.data,"seal: data"),L(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(o,e.cipherSalt,i)),e.plaintext,"o\
pen: plaintext")}async function Bl(e,t,n){let r=await n.account({keys:[t]});try{let o=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(e.data)}&ciph\
erSalt=${e.cipherSalt}`;L(await Nt(()=>r.open(o,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:a,nonce:c}=await r.open(o,{anyAge:!0,
phpSalts:!0}),l=a.toISOString().replace(/\D/g,"").slice(0,14);L(`correlationid=${i}&timestamp=${l}&nonce=${c}`,e.plaintext,"open, phpSalts: plaintext")}finally{
r.close()}}async function Nt(e){try{return await e(),"accepted"}catch(t){return t.code}}function Ja(e){return Uint8Array.from(atob(e),t=>t.charCodeAt(0))}function Ya(e){
return btoa(String.fromCharCode(...e))}function L(e,t,n){if(e!==t)throw new Error(`${n} differs`)}var Za;function Xa(){return Za??=globalThis.trustedTypes?.createPolicy("evurl-worker",{createScriptURL:()=>zn()})??{createScriptURL:zn},new Worker(Za.createScriptURL(
""))}var Ge=$({}),oo=$(void 0),Je=$(""),Bt=$("");async function jl(){let e=await qt();return e instanceof WebAssembly.Module?e:WebAssembly.compile(await e.arrayBuffer())}async function Qa(e,t={}){let n=Xa();try{
return await new Promise((r,o)=>{n.onmessage=({data:{result:i,error:a}})=>a===void 0?r(i):o(new Error(a)),n.onerror=i=>o(new Error(i.message??"the worker did no\
t start")),jl().then(i=>n.postMessage({job:e,module:i,...t}),o)})}finally{n.terminate()}}async function es(e,t){Je.value=e,Bt.value="";try{await t()}catch(n){Bt.
value=n.message}finally{Je.value=""}}var ts=()=>es("vectors",async()=>{Ge.value={};let e=await _o();Ge.value={page:await Ga(e,fr,le)},Ge.value={...Ge.value,worker:await Qa(
"vectors",{texts:e})}}),ns=()=>es("bench",async()=>{oo.value=await Qa("bench")});function rs(){return s(C,{children:[s("section",{class:"card","aria-labelledby":"vectors-title",children:[s("h2",{id:"vectors-title",children:"Vectors"}),s("p",
{class:"note",children:"The lines that every engine is held to, made by the JDK\u2019s own provider and three others: run here, in the page and in a worker."}),
s("p",{children:s("button",{type:"button",disabled:!W.value||Je.value!=="",onClick:ts,children:"Run all vectors"})}),s(Hl,{})]}),s("section",{class:"card","aria\
-labelledby":"bench-title",children:[s("h2",{id:"bench-title",children:"Against WebCrypto"}),s("p",{class:"note",children:"One EVURL, from arguments to string, \
by the module and by hand with WebCrypto; in turns, in a worker, the median of five."}),s("p",{children:s("button",{type:"button",disabled:!W.value||Je.value!==
"",onClick:ns,children:"Measure"})}),s(Vl,{})]})]})}function Kl(){if(Bt.value!=="")return{kind:"bad",text:Bt.value};if(Je.value!=="")return{kind:"idle",text:"Ru\
nning\u2026"};let e=Object.values(Ge.value);if(e.length===0)return{kind:"idle",text:"Not run yet."};let t=e.reduce((n,r)=>n+r.fallen.length,0);return t===0?{kind:"\
good",text:"Every line holds, in the page and in a worker."}:{kind:"bad",text:`${t} lines fell.`}}function Hl(){let e=Object.entries(Ge.value);return s(C,{children:[
s(de,{id:"engines-verdict",verdict:Kl()}),e.length>0&&s("table",{children:[s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"engine"}),s("th",
{scope:"col",children:"lines"}),s("th",{scope:"col",children:"held"}),s("th",{scope:"col",children:"ms"})]})}),s("tbody",{children:e.map(([t,n])=>s("tr",{children:[
s("th",{scope:"row",children:t}),s("td",{children:n.lines}),s("td",{children:n.held}),s("td",{children:Math.round(n.ms)})]},t))})]}),e.flatMap(([t,n])=>n.fallen.
slice(0,20).map(r=>s("p",{class:"off",children:[t,": ",r.id,": ",r.what]},`${t}${r.id}`)))]})}var io={"AES/GCM/NoPadding":"GCM","AES/CTR/NoPadding":"CTR","AES/C\
BC/PKCS5Padding":"CBC"};function Vl(){let e=$e(),t=oo.value;return ne(()=>{if(t===void 0)return;let n=t.flatMap(c=>[{label:`${io[c.algorithm]}, module`,us:c.evurl,
ours:!0},{label:`${io[c.algorithm]}, WebCrypto`,us:c.webCrypto,ours:!1}]),r=matchMedia("(prefers-color-scheme: dark)"),o,i=!1,a=async()=>{let{draw:c}=await Vn();
o?.destroy(),o=i?void 0:c(e.current,n)};return a(),r.addEventListener("change",a),()=>{i=!0,r.removeEventListener("change",a),o?.destroy()}},[t]),t===void 0?s("\
p",{class:"note",children:Je.value==="bench"?"Measuring\u2026":"Not measured yet."}):s(C,{children:[s("div",{class:"chart",children:s("canvas",{ref:e,role:"img",
"aria-label":"How long one EVURL takes, by the module and by WebCrypto; the table has the numbers."})}),s("table",{id:"measured",children:[s("caption",{class:"v\
isually-hidden",children:"\xB5s for one EVURL"}),s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"\xB5s"}),s("th",{scope:"col",children:"modu\
le"}),s("th",{scope:"col",children:"WebCrypto"}),s("th",{scope:"col",children:"times"})]})}),s("tbody",{children:t.map(n=>s("tr",{children:[s("th",{scope:"row",
children:io[n.algorithm]}),s("td",{children:n.evurl.toFixed(1)}),s("td",{children:n.webCrypto.toFixed(1)}),s("td",{children:(n.webCrypto/n.evurl).toFixed(1)})]},
n.algorithm))})]})]})}var so=[["+14444441001","match"],["+14444441002","mismatch"],["+14444441016","never done"],["+14444441010","-10 failed"],["+14444441011","-11 condition"],["+144\
44441017","-17 User-Agent"],["+14444441020","-20 EVURL"],["+14444441030","-30 carrier"],["+14444441031","-31 wifi"],["+14444441032","-32 dual SIM"],["+144444410\
33","-33 no header"],["+14444441034","-34 at the carrier"],["+14444441040","-40 invalid number"]],Dn=[["nothing",[]],["phoneIdUrl answers 503",[{endpoint:"phone\
IdUrl",status:503}]],["the EVURL ends in -33",[{endpoint:"evurl",code:"-33"}]],["phoneIdResult answers 500",[{endpoint:"phoneIdResult",status:500}]],["phoneIdRe\
sult hangs up",[{endpoint:"phoneIdResult",drop:"before"}]],["every answer takes 2 s",[{delay:{fixed:"2s"}}]]],os=[["+10 min",{advance:"10m"}],["+1 h",{advance:"\
1h"}],["back to now",{real:!0}]],zl=["-10","-11","-17","-20","-30","-31","-32","-33","-34"],ae=$({number:so[0][0],by:"api",redirect:"https://merchant.example/do\
ne"}),N=$({phase:"idle"}),Pe=$([]),Ye=$("0s"),jt=$("nothing"),is={kind:"idle",text:"Make an EVURL, let the phone open it, and ask for the result."},Nn=$(is),ie=(e,t)=>Nn.
value={kind:e,text:t};async function pt(e){try{return await e()}catch(t){if(!(t instanceof TypeError))throw t;ie("bad","No answer: the connection ended. Is the \
sandbox still running?");return}}function as(){let e=ia(ql);return pt(async()=>{await An(),Ye.value=(await ea()).ahead,jt.value=Wl((await na()).rules)}),e}function ql(e){
let t=Pe.value.find(n=>n.n===e.n);t===void 0?Pe.value=[...Pe.value,e].slice(-1e3):t.time!==e.time&&(Pe.value=[e])}var Wl=e=>Dn.find(([,t])=>JSON.stringify(t)===
JSON.stringify(e))?.[0]??"others",co=()=>Array.from(crypto.getRandomValues(new Uint8Array(8)),e=>e.toString(16).padStart(2,"0")).join("").toUpperCase(),ss=()=>Pe.
value.slice(Pe.value.indexOf(N.value.since)+1);async function lo(){Bn();let e=Pe.value.at(-1);N.value={phase:"making",since:e};let t=co(),n=ae.value.by==="api"?
await Gl(t):Jl(t);return n===void 0?!1:(N.value={phase:"made",since:e,...n},ie("idle","There is an EVURL. It works once, within ten minutes."),!0)}async function Gl(e){
let{number:t,redirect:n}=ae.value,r=await pt(()=>Pr("id/v1/phoneIdUrl",{merchantId:ye.value.merchantId,consentId:co(),consentTimeStamp:new Date().toISOString(),
consumerMdn:t,correlationId:e,...n.trim()!==""&&{redirectUrl:n.trim()}}));if(r===void 0)return;let o=r.json?.results?.evurl;if(o!==void 0)return{evurl:o,correlationId:e,
number:t};ie("bad",`phoneIdUrl: ${cs(r)}`)}function cs({status:e,json:t}){let n=t?.error;return n?.code===void 0?`status ${e}, and no code`:`${n.code}, ${n.description??
"no description"}`}function uo(){let{endpoint:e,clientAccessKey:t,algorithm:n,key:r,keyEncoding:o}=ye.value??{};if(r!==void 0)return{endpoint:e,clientAccessKey:t,
algorithm:n,key:r,keyEncoding:o,saltLength:12,redirects:""};if(A.value.endpoint===e&&A.value.key.trim()!=="")return A.value}function Jl(e){let{number:t,redirect:n}=ae.
value,{value:r,error:o}=q(()=>K(uo(),i=>i.build({correlationId:e,fields:[["consumerMdn",t]],...n.trim()!==""&&{redirect:n.trim()}})));if(o===void 0)return{evurl:r.
evurl,correlationId:e,number:t};ie("bad",o.message)}function Yl(e){let{pathname:t,search:n}=new URL(e);return`${location.origin}${t}${n}`}function fo(){return N.
value={...N.value,phase:"opening",frame:Yl(N.value.evurl),opened:(N.value.opened??0)+1},ie("idle","The phone opens it."),new Promise(e=>ls=e)}var ls=()=>{};function us(){
N.value.phase==="opening"&&(N.value={...N.value,phase:"opened"}),ls()}var Mn=0,Bn=()=>Mn++,Zl=1e3,ao=30;async function po(){let e=++Mn,{correlationId:t,number:n}=N.
value;N.value={...N.value,phase:"polling"};for(let r=1;r<=ao;r++){let o=co(),i=await pt(()=>Pr("id/v1/phoneIdResult",{merchantId:ye.value.merchantId,correlationId:o,
associationKey:t,match:{consumerMdn:n}}));if(e!==Mn)return;if(i===void 0)break;if(i.json?.error?.code?.replace("-","")!=="5016"){Xl(i,o);break}if(ie("idle",`501\
6: the device is not done yet. Asked ${r===1?"once":`${r} times`}.`),r===ao?ie("bad",`5016 still, after ${ao} times: the device did not get done.`):await new Promise(
a=>setTimeout(a,Zl)),e!==Mn)return}N.value={...N.value,phase:"ended"}}function Xl(e,t){let n=e.json?.results?.phoneIdResult;if(n===void 0){let r=e.json?.error?.
code,o=r===void 0?"":zl.includes(r)?" Fall back to another method.":" Another method would not help.";ie("bad",`phoneIdResult: ${cs(e)}.${o}`)}else e.json.results.
correlationId!==t?ie("bad","phoneIdResult: correlationId did not come back as it was sent: the answer is to another call."):n.matchScores?.mdnMatchScore==="10"?
ie("good","Match: the number belongs to the SIM."):ie("bad",`No match: mdnMatchScore is ${JSON.stringify(n.matchScores?.mdnMatchScore)}.`)}async function ds(){await lo()&&
(await fo(),await po())}async function fs(e){let[,t]=Dn.find(([n])=>n===e);await pt(()=>ra(t)),jt.value=e}async function ps(e){Ye.value=(await pt(()=>ta(e)))?.ahead??
Ye.value}async function hs(){Bn(),await pt(()=>oa()),Pe.value=[],N.value={phase:"idle"},Ye.value="0s",jt.value="nothing",Nn.value=is}var Ql={phoneIdUrl:"The customer\u2019s server asks for an EVURL",evurl:"The phone opens the EVURL",hop:"The carrier adds its header",phoneIdResult:"The custome\
r\u2019s server asks for the result",match:"The customer\u2019s server asks for an identity match"};function ms({entries:e}){if(e.length===0)return s("p",{class:"\
note",children:"Nothing yet."});let t=Date.parse(e[0].time);return s("ol",{class:"timeline","aria-live":"polite","aria-relevant":"additions",children:e.map(n=>s(
"li",{"data-endpoint":n.endpoint,class:n.cause?"bad":"",children:[s("span",{class:"at",children:`+${((Date.parse(n.time)-t)/1e3).toFixed(2)} s`}),s("span",{class:"\
what",children:Ql[n.endpoint]??n.endpoint}),s("span",{class:"came",children:s("code",{children:[n.endpoint,n.status,n.code].filter(r=>r!==void 0&&r!=="").join("\
 \xB7 ")})}),(n.reason||n.cause)&&s("span",{class:"reason",children:[n.cause,n.reason].filter(Boolean).join(": ")}),s("span",{class:"ids",children:[n.correlationId,
n.number].filter(Boolean).join(" ")})]},n.n))})}function gs(){let e=wn(()=>D.value==="flow").value;return ne(()=>e?as():void 0,[e]),s(C,{children:[s(tu,{}),s(nu,{}),s(ru,{}),s("section",{class:"card wide","ar\
ia-labelledby":"timeline-title",children:[s("h2",{id:"timeline-title",children:"Timeline"}),s("p",{class:"note",children:"The request log of the sandbox: what c\
ame in, what was answered, and why. Numbers and ids are masked."}),s(ms,{entries:ss()})]})]})}function eu(){return s("section",{class:"card wide","aria-labelled\
by":"elsewhere-title",children:[s("h2",{id:"elsewhere-title",children:"The flow needs the sandbox"}),s("p",{children:["This page connects to nothing. ",s("code",
{children:"evurl serve"})," serves the platform on your own machine, and this page with it: phoneIdUrl, the EVURL, its redirects and phoneIdResult, played here \
step by step."]})]})}function ho({label:e,items:t,chosen:n,onChoose:r}){return s("fieldset",{class:"chips",children:[s("legend",{children:e}),t.map(([o,i,a])=>s(
"button",{type:"button",class:"chip","aria-pressed":n===void 0?void 0:n===o,title:a,onClick:()=>r(o),children:i},i))]})}function tu(){return s("section",{class:"\
card","aria-labelledby":"flow-title",children:[s("h2",{id:"flow-title",children:"The sandbox"}),s(ho,{label:"The number picks the outcome",items:so.map(([e,t])=>[
e,t,e]),chosen:ae.value.number,onChoose:e=>P(ae,{number:e})}),s(J,{form:ae,name:"number",id:"flow-number",label:"consumerMdn",inputmode:"tel",help:"E.164. Any o\
ther number matches."}),s(J,{form:ae,name:"redirect",id:"flow-redirect",label:"Redirect",inputmode:"url",help:"Left empty, the outcome is in the body."}),s(ho,{
label:"What goes wrong",items:Dn.map(([e])=>[e,e]),chosen:jt.value,onChoose:fs}),s(ho,{label:`The sandbox's clock: ${Ye.value==="0s"?"now":`${Ye.value} ahead`}`,
items:os.map(([e,t])=>[t,e]),onChoose:ps}),s("p",{children:s("button",{type:"button",class:"secondary",onClick:hs,children:"Forget everything"})})]})}function nu(){
let{phase:e,evurl:t}=N.value,n=ye.value,r=W.value&&n?.merchantId!==void 0,o=uo()!==void 0;return s("section",{class:"card","aria-labelledby":"play-title",children:[
s("h2",{id:"play-title",children:"The flow"}),s(qe,{form:ae,name:"by",label:"The EVURL is made",options:[["api","by the platform: phoneIdUrl"],["here","here, as\
 the merchant does"]],help:n&&!o?"To make it here takes the key: it is in evurl.key, in the folder of --credentials. Paste it into the account, beside Build.":void 0}),
s("div",{class:"buttons",children:s("button",{type:"button",id:"run",disabled:!r||ae.value.by==="here"&&!o,onClick:ds,children:"Run it all"})}),s("ol",{class:"b\
uttons",children:[s("li",{children:s("button",{type:"button",class:"secondary",disabled:!r||ae.value.by==="here"&&!o,onClick:lo,children:"1. Make an EVURL"})}),
s("li",{children:s("button",{type:"button",class:"secondary",disabled:!r||t===void 0,onClick:fo,children:"2. The phone opens it"})}),s("li",{children:s("button",
{type:"button",class:"secondary",disabled:!r||t===void 0,onClick:po,children:"3. Ask for the result"})}),e==="polling"&&s("li",{children:s("button",{type:"butto\
n",class:"secondary",onClick:Bn,children:"Stop"})})]}),s(de,{id:"flow-verdict",verdict:Nn.value}),t&&s("p",{class:"evurl",children:s("code",{children:t})})]})}function ru(){
let{frame:e,opened:t}=N.value;return s("section",{class:"card phone","aria-labelledby":"phone-title",children:[s("h2",{id:"phone-title",children:"The phone"}),e?
s("iframe",{title:"What the phone sees",sandbox:"",referrerpolicy:"no-referrer",src:e,onLoad:us},t):s("p",{class:"screen",children:"It opens the EVURL here, in \
a frame that runs no script, and stops where it would leave this server."})]})}function ys(){let e=wn(()=>Rt.value.filter(n=>new URL(n).origin!==location.origin).length).value,t=Rt.value.length;return s("footer",{children:[s("p",{id:"modul\
e",role:"status",class:Ke.value.state,children:Ke.value.said}),s("p",{id:"requests",children:[t===0?"No requests":t===1?"1 request":`${t} requests`," made since\
 this page was opened",t>0&&`, ${e===0?"all of them to where it came from":`${e} of them elsewhere`}`,"."," ","Its policy lets it connect to its own server alon\
e."]}),s("p",{id:"versions",children:["evurl ",s("span",{id:"version",children:"0.1.0"}),", module built by ",s("span",{id:"go-version",children:"go1.26.8"}),",\
 SHA-256"," ",s("code",{id:"sha256",children:pn})]})]})}function _s({lints:e}){return e===void 0||e.length===0?null:s("ul",{class:"lints","aria-label":"To mend",children:e.map((t,n)=>s("li",{children:[s("strong",{children:t.
what}),s("span",{class:"where",children:[s("code",{children:t.name})," in ",t.where,", byte ",t.offset,"; open answers ",s("code",{children:t.code})]}),s("span",
{class:"cure",children:["Cure: ",t.cure]})]},n))})}function vs(){let{verdict:e,lints:t,inspection:n,instead:r,read:o,steps:i,error:a}=Ce.value;return s(C,{children:[s("form",{id:"open","aria-busy":at.open.value,
class:"card",autocomplete:"off","aria-labelledby":"open-title",onSubmit:c=>c.preventDefault(),children:[s("h2",{id:"open-title",children:"EVURL"}),s(ct,{form:R,
name:"evurl",label:"The EVURL that does not work",rows:6}),s(de,{id:"open-verdict",verdict:e}),s(_s,{lints:t}),s(ou,{lints:t,inspection:n,instead:r}),s("details",
{children:[s("summary",{children:"Clock, and what to overlook"}),s(J,{form:R,name:"skew",label:"Clock skew",inputmode:"numeric",help:"Seconds to add to this com\
puter's clock: 43200 is 12 hours ahead.",wrong:Lt(R.value.skew)===void 0?"Not a number of seconds: none are added.":void 0}),s(J,{form:R,name:"tolerance",label:"\
Tolerance",inputmode:"numeric",help:"Seconds at both ends of the ten minutes; 30 by default.",wrong:Tr(R.value.tolerance)?void 0:"Not a number of seconds: it is\
 30."}),s(En,{form:R,name:"anyAge",label:"of any age"}),s(En,{form:R,name:"phpSalts",label:"salts as PHP fills them up and cuts them"}),s(En,{form:R,name:"oldPa\
yloads",label:"TimeStamp and Nonce, as older clients spell them"})]})]}),s("div",{class:"stack",children:[s("section",{class:"card","aria-labelledby":"samples-t\
itle",children:[s("h2",{id:"samples-title",children:"Samples"}),s("p",{class:"note",children:"Made here, under the account beside; without a key under a demo ac\
count."}),s("div",{class:"chips",children:ga.map(c=>s("button",{type:"button",class:"chip","data-sample":c.id,disabled:!W.value,onClick:()=>aa(c),children:c.title},
c.id))})]}),s("section",{class:"card","aria-labelledby":"read-title",children:[s("h2",{id:"read-title",children:"What it says"}),s("div",{class:"countdown-place",
children:o&&s(Cn,{made:o.timestamp.getTime(),skew:Er(R.value),name:"read"})}),s(iu,{read:o,error:a}),Ce.value.evurl&&s(Ln,{name:"open"})]})]}),s("section",{class:"\
card wide","aria-labelledby":"open-steps",children:[s("h2",{id:"open-steps",children:"How it is opened"}),i?s(Un,{name:"open",steps:i}):s("p",{class:"note",children:"\
The URL is taken apart, decoded and decrypted, up to the step that fails, which says why."})]})]})}function ou({lints:e,inspection:t,instead:n}){let r=e?.some(a=>a.
name==="other-endpoint"||a.name==="other-access-key");if(!r&&n===void 0)return null;let{endpoint:o,clientAccessKey:i}=t;return s("div",{id:"cures",children:[n&&
s("p",{children:["It opens under ",s("strong",{children:n.algorithm}),", with the key read as ",s("strong",{children:n.keyEncoding}),"."," ",s("button",{type:"b\
utton",class:"secondary small",onClick:()=>P(A,n),children:"Take these"})]}),r&&s("p",{children:["It is of the account ",s("code",{children:i})," at ",s("code",
{children:o}),"."," ",s("button",{type:"button",class:"secondary small",onClick:()=>P(A,{endpoint:o,clientAccessKey:i}),children:"Take its endpoint and ClientAc\
cessKey"})]})]})}function iu({read:e,error:t}){if(e===void 0)return s("p",{class:"note",children:"What the payload says, once it opens."});let n=[["correlationI\
d",e.correlationId],["timestamp",e.timestamp.toISOString().replace(".000","")],["nonce",e.nonce],...e.fields,["redirect",e.redirect],["air",e.air],["authenticat\
ed",e.authenticated],["freshness",t?"not asked":e.freshness],["algorithm",e.algorithm]];return s(C,{children:[t&&s("p",{class:"note",children:["For your eyes on\
ly: open refuses it, with ",s("code",{children:t.code}),"."]}),s("dl",{id:"opened",class:"rows",children:n.filter(([,r])=>r!==void 0).map(([r,o],i)=>s("div",{children:[
s("dt",{children:r}),s("dd",{children:String(o)})]},i))})]})}function bs({hidden:e}){let t=H(!1),{shared:n,left:r}=Fi({tab:D.value,account:A.value,request:G.value,opening:R.value},t.value),o=`${globalThis.location?.href.split(
"#")[0]??""}${Li(n)}`;return s("details",{id:"share",class:"card",hidden:e,children:[s("summary",{children:"Share"}),s("label",{class:"check",children:[s("input",
{type:"checkbox",checked:t.value,onChange:i=>t.value=i.currentTarget.checked})," with the input of this tab"]}),s("p",{class:"note",children:"This is what the l\
ink has. It stands behind a #, which goes to no server."}),s("dl",{class:"rows",children:n.map(([i,a])=>s("div",{children:[s("dt",{children:i}),s("dd",{children:a})]},
i))}),s("p",{class:"note",children:["Left out: ",r.join("; "),"."]}),s("p",{children:s(Ie,{text:o,label:"Copy the link"})}),s("p",{class:"evurl",children:s("cod\
e",{id:"share-link",children:o})})]})}var au={build:"Build",open:"Open",flow:"Flow",engines:"Engines"},su={build:qa,open:vs,flow:gs,engines:rs};function ws(){let e=D.value==="build"||D.value==="open";
return s(C,{children:[s("header",{children:[s("h1",{children:"EVURL playground"}),s("p",{children:"Build and open the one-time URLs of Silent Network Auth, and \
see why one does not work. All of it happens in this page, by the module that Go programs run, too; the key never leaves it."})]}),s(cu,{}),s("main",{children:[
s(sa,{hidden:!e}),ue.map(t=>{let n=su[t];return s("div",{id:`panel-${t}`,class:"panel",role:"tabpanel","aria-labelledby":`tab-${t}`,hidden:D.value!==t,children:s(
n,{})},t)}),s(bs,{hidden:!e})]}),s("p",{class:"visually-hidden",role:"status",id:"notice",children:He.value}),s(ys,{})]})}function cu(){return s("nav",{"aria-la\
bel":"Tabs",children:s("div",{role:"tablist","aria-label":"What to do",onKeyDown:t=>{let n=ue.indexOf(D.value),r={ArrowRight:(n+1)%ue.length,ArrowLeft:(n+ue.length-
1)%ue.length,Home:0,End:ue.length-1}[t.key];r!==void 0&&(t.preventDefault(),D.value=ue[r],document.getElementById(`tab-${ue[r]}`).focus())},children:ue.map(t=>s(
"button",{type:"button",role:"tab",id:`tab-${t}`,"aria-selected":D.value===t,"aria-controls":`panel-${t}`,tabindex:D.value===t?0:-1,onClick:()=>D.value=t,children:au[t]},
t))})})}Oo(s(ws,{}),document.getElementById("app"));document.documentElement.dataset.interactive="true";performance.mark("interactive");Ti();ks();globalThis.addEventListener(
"hashchange",ks);Qi();lu();function ks(){if(location.hash==="")return;let{tab:e,algorithm:t,keyEncoding:n,saltLength:r,evurl:o,...i}=Ui(location.hash);P(A,{...t&&
{algorithm:t},...n&&{keyEncoding:n},...r&&{saltLength:Number(r)}}),o!==void 0&&P(R,{evurl:o}),P(G,i),e!==void 0&&(D.value=e),history.replaceState(null,"",location.
pathname+location.search)}async function lu(){let e=performance.now();try{await hn(qt()),Ke.value={state:"ready",said:`The module is ready, after ${Math.round(performance.
now()-e)} ms.`},document.documentElement.dataset.ready="true",performance.mark("ready")}catch(t){Ke.value={state:"failed",said:`\u2717 ${t.message}`};for(let n of[
Ut,Ce])n.value={verdict:{kind:"bad",text:t.message}}}}
