import{a as bs,b as fo,c as ws}from"./chunk.js";var Na=bs((Df,Tn)=>{var ml=typeof window<"u"?window:typeof WorkerGlobalScope<"u"&&self instanceof WorkerGlobalScope?self:{};var Ma=(function(e){var t=/(?:^|\s)lang(?:uage)?-([\w-]+)(?=\s|$)/i,
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
hasOwnProperty(S)||(w[S]=_[S])}var I=m[h];return m[h]=w,o.languages.DFS(o.languages,function(T,J){J===I&&T!=h&&(this[T]=w)}),w},DFS:function h(p,g,m,_){_=_||{};
var w=o.util.objId;for(var S in p)if(p.hasOwnProperty(S)){g.call(p,S,p[S],m||S);var x=p[S],I=o.util.type(x);I==="Object"&&!_[w(x)]?(_[w(x)]=!0,h(x,g,null,_)):I===
"Array"&&!_[w(x)]&&(_[w(x)]=!0,h(x,g,S,_))}}},plugins:{},highlightAll:function(h,p){o.highlightAllUnder(document,h,p)},highlightAllUnder:function(h,p,g){var m={
callback:g,container:h,selector:'code[class*="language-"], [class*="language-"] code, code[class*="lang-"], [class*="lang-"] code'};o.hooks.run("before-highligh\
tall",m),m.elements=Array.prototype.slice.apply(m.container.querySelectorAll(m.selector)),o.hooks.run("before-all-elements-highlight",m);for(var _=0,w;w=m.elements[_++];)
o.highlightElement(w,p===!0,m.callback)},highlightElement:function(h,p,g){var m=o.util.getLanguage(h),_=o.languages[m];o.util.setLanguage(h,m);var w=h.parentElement;
w&&w.nodeName.toLowerCase()==="pre"&&o.util.setLanguage(w,m);var S=h.textContent,x={element:h,language:m,grammar:_,code:S};function I(J){x.highlightedCode=J,o.hooks.
run("before-insert",x),x.element.innerHTML=x.highlightedCode,o.hooks.run("after-highlight",x),o.hooks.run("complete",x),g&&g.call(x.element)}if(o.hooks.run("bef\
ore-sanity-check",x),w=x.element.parentElement,w&&w.nodeName.toLowerCase()==="pre"&&!w.hasAttribute("tabindex")&&w.setAttribute("tabindex","0"),!x.code){o.hooks.
run("complete",x),g&&g.call(x.element);return}if(o.hooks.run("before-highlight",x),!x.grammar){I(o.util.encode(x.code));return}if(p&&e.Worker){var T=new Worker(
o.filename);T.onmessage=function(J){I(J.data)},T.postMessage(JSON.stringify({language:x.language,code:x.code,immediateClose:!0}))}else I(o.highlight(x.code,x.grammar,
x.language))},highlight:function(h,p,g){var m={code:h,grammar:p,language:g};if(o.hooks.run("before-tokenize",m),!m.grammar)throw new Error('The language "'+m.language+
'" has no grammar.');return m.tokens=o.tokenize(m.code,m.grammar),o.hooks.run("after-tokenize",m),i.stringify(o.util.encode(m.tokens),m.language)},tokenize:function(h,p){
var g=p.rest;if(g){for(var m in g)p[m]=g[m];delete p.rest}var _=new u;return d(_,_.head,h),c(h,_,p,_.head,0),y(_)},hooks:{all:{},add:function(h,p){var g=o.hooks.
all;g[h]=g[h]||[],g[h].push(p)},run:function(h,p){var g=o.hooks.all[h];if(!(!g||!g.length))for(var m=0,_;_=g[m++];)_(p)}},Token:i};e.Prism=o;function i(h,p,g,m){
this.type=h,this.content=p,this.alias=g,this.length=(m||"").length|0}i.stringify=function h(p,g){if(typeof p=="string")return p;if(Array.isArray(p)){var m="";return p.
forEach(function(I){m+=h(I,g)}),m}var _={type:p.type,content:h(p.content,g),tag:"span",classes:["token",p.type],attributes:{},language:g},w=p.alias;w&&(Array.isArray(
w)?Array.prototype.push.apply(_.classes,w):_.classes.push(w)),o.hooks.run("wrap",_);var S="";for(var x in _.attributes)S+=" "+x+'="'+(_.attributes[x]||"").replace(
/"/g,"&quot;")+'"';return"<"+_.tag+' class="'+_.classes.join(" ")+'"'+S+">"+_.content+"</"+_.tag+">"};function a(h,p,g,m){h.lastIndex=p;var _=h.exec(g);if(_&&m&&
_[1]){var w=_[1].length;_.index+=w,_[0]=_[0].slice(w)}return _}function c(h,p,g,m,_,w){for(var S in g)if(!(!g.hasOwnProperty(S)||!g[S])){var x=g[S];x=Array.isArray(
x)?x:[x];for(var I=0;I<x.length;++I){if(w&&w.cause==S+","+I)return;var T=x[I],J=T.inside,Y=!!T.lookbehind,oe=!!T.greedy,Z=T.alias;if(oe&&!T.pattern.global){var H=T.
pattern.toString().match(/[imsuy]*$/)[0];T.pattern=RegExp(T.pattern.source,H+"g")}for(var lo=T.pattern||T,K=m.next,ie=_;K!==p.tail&&!(w&&ie>=w.reach);ie+=K.value.
length,K=K.next){var He=K.value;if(p.length>h.length)return;if(!(He instanceof i)){var Nt=1,X;if(oe){if(X=a(lo,ie,h,Y),!X||X.index>=h.length)break;var Dt=X.index,
_s=X.index+X[0].length,ve=ie;for(ve+=K.value.length;Dt>=ve;)K=K.next,ve+=K.value.length;if(ve-=K.value.length,ie=ve,K.value instanceof i)continue;for(var ct=K;ct!==
p.tail&&(ve<_s||typeof ct.value=="string");ct=ct.next)Nt++,ve+=ct.value.length;Nt--,He=h.slice(ie,ve),X.index-=ie}else if(X=a(lo,0,He,Y),!X)continue;var Dt=X.index,
Bt=X[0],Un=He.slice(0,Dt),uo=He.slice(Dt+Bt.length),Mn=ie+He.length;w&&Mn>w.reach&&(w.reach=Mn);var Kt=K.prev;Un&&(Kt=d(p,Kt,Un),ie+=Un.length),l(p,Kt,Nt);var vs=new i(
S,J?o.tokenize(Bt,J):Bt,Z,Bt);if(K=d(p,Kt,vs),uo&&d(p,K,uo),Nt>1){var Nn={cause:S+","+I,reach:Mn};c(h,p,g,K.prev,ie,Nn),w&&Nn.reach>w.reach&&(w.reach=Nn.reach)}}}}}}
function u(){var h={value:null,prev:null,next:null},p={value:null,prev:h,next:null};h.next=p,this.head=h,this.tail=p,this.length=0}function d(h,p,g){var m=p.next,
_={value:g,prev:p,next:m};return p.next=_,m.prev=_,h.length++,_}function l(h,p,g){for(var m=p.next,_=0;_<g&&m!==h.tail;_++)m=m.next;p.next=m,m.prev=p,h.length-=
_}function y(h){for(var p=[],g=h.head.next;g!==h.tail;)p.push(g.value),g=g.next;return p}if(!e.document)return e.addEventListener&&(o.disableWorkerMessageHandler||
e.addEventListener("message",function(h){var p=JSON.parse(h.data),g=p.language,m=p.code,_=p.immediateClose;e.postMessage(o.highlight(m,o.languages[g],g)),_&&e.close()},
!1)),o;var v=o.util.currentScript();v&&(o.filename=v.src,v.hasAttribute("data-manual")&&(o.manual=!0));function f(){o.manual||o.highlightAll()}if(!o.manual){var b=document.
readyState;b==="loading"||b==="interactive"&&v&&v.defer?document.addEventListener("DOMContentLoaded",f):window.requestAnimationFrame?window.requestAnimationFrame(
f):window.setTimeout(f,16)}return o})(ml);typeof Tn<"u"&&Tn.exports&&(Tn.exports=Ma);typeof global<"u"&&(global.Prism=Ma)});var jt=()=>fetch("evurl.wasm"),po=async()=>(await import("./vectors.js")).default,Dn=()=>import("./chart.js"),Bn=()=>"worker.js";var $,go,Hn,be,Kn,qt,yo,Vt,_o,Vn,jn,ks,ut=Symbol.for("pv"),Gt={},Wt=[],xs=/^m(i|n|o|s|text|space)$/,zn=Array.isArray,qn=Wt.slice,Oe=Object.assign;function Ie(e){
e&&e.parentNode&&e.remove()}function vo(e,t,n){var r,o,i,a={},c=arguments.length;for(i in t)i=="key"?r=t[i]:i=="ref"&&typeof e!="function"?o=t[i]:a[i]=t[i];return c>
2&&(a.children=c>3?qn.call(arguments,2):n),lt(e,a,r,o,null)}function lt(e,t,n,r,o){var i={type:e,props:t,key:n,ref:r,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ut,__v:o||++go,__i:-1,__u:0};return!o&&$.vnode&&$.
vnode(i),i}function C(e){return e.children}function Ve(e,t){this.props=e,this.context=t,this.__g=0}function we(e,t){if(t==null)return e.__&&we(e.__,e.__i+1);for(var n;t<e.
__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:we(e)}function Ss(e){var t,n=e.__v,r=n.__e,o=[],i=[],a=e.__P;
a&&((t=Oe({constructor:ut},n)).__v=n.__v+1,$.vnode&&$.vnode(t),Gn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[r]:null,o,r||we(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=
t,Ao(o,t,i),n.__=n.__e=null,t.__e!=r&&bo(t))}function bo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),
bo(e)}function ho(e){(8&e.__g||(e.__g|=8,be.push(e),qt++))&&Kn==$.debounceRendering||((Kn=$.debounceRendering)||queueMicrotask)(wo)}function wo(){try{for(var e,
t=1;be.length;)be.length>t&&be.sort(yo),e=be.shift(),t=be.length,8&e.__g&&Ss(e)}finally{(qt=be.length)&&(Kn||queueMicrotask)(wo)}}function ko(e,t,n,r,o,i,a,c,u,d,l){
var y,v,f,b,h,p,g=r.__k||Wt,m=t.length;for(u=As(n,t,g,u,m),y=0;y<m;y++)(f=n.__k[y])!=null&&(v=~f.__i&&g[f.__i]||Gt,f.__i=y,p=Gn(e,f,v,o,i,a,c,u,d,l),b=f.__e,(v.
ref!=f.ref||8&v.__u)&&(v.ref&&Wn(v.ref,null,f,v),f.ref&&l.push(f.ref,f.__c||b,f)),h=h||b,4&f.__u?(u=xo(f,u,e,!v.__v),v.__e&&(v.__e=null)):typeof f.type=="functi\
on"&&p!==void 0?u=p:b&&(u=b.nextSibling),f.__u&=-21);return n.__e=h,u}function As(e,t,n,r,o){var i,a,c,u,d,l,y,v,f,b=n.length,h=b,p=0,g=0,m=e.__k=Array(o);for(i=
0;i<o;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=m[i]=lt(null,a):zn(a)?a=m[i]=lt(C,{children:a}):
a.constructor===ut&&a.__b?a=m[i]=lt(a.type,a.props,a.key,a.ref,a.__v):m[i]=a,u=i+p,a.__=e,a.__b=e.__b+1,c=null,~(d=a.__i=$s(a,n,u,h))&&(h--,(c=n[d])&&(c.__u|=2)),
c&&c.__v?(a.__u|=16,d==u-1?p--:d==u+1?p++:d!=u&&(d>u?p--:p++,g=1)):(~d||(o>b?p--:o<b&&p++),typeof a.type!="function"&&(a.__u|=4))):m[i]=null;if(g){for(l=[],y=[],
i=0;i<o;i++)if((a=m[i])&&16&a.__u){for(p=0,v=l.length;p<v;)l[f=p+v>>1]<a.__i?p=f+1:v=f;l[p]=a.__i,y[i]=p+1}for(p=l.length;i--;)y[i]&&(y[i]==p?p--:m[i].__u|=4)}if(h)
for(i=0;i<b;i++)!(c=n[i])||2&c.__u||(c.__e==r&&(r=we(c)),Jn(c,c));return r}function xo(e,t,n,r){var o,i,a,c;if(typeof e.type=="function"){if(e.props.__P)return t;
if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&(o[i].__=e,t=xo(o[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=we(e))&&!t.parentNode&&(t=null),a=e.__e,c=t;c&&c.nodeType==
8;)c=c.nextSibling;for(a!=c&&(!r&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(
"$s"););return t}function $s(e,t,n,r){var o,i=e.key,a=e.type,c=t[n],u=c&&!(2&c.__u);if(c===null&&i==null||u&&i==c.key&&a==c.type)return n;if(r>(u?1:0)){for(o=n-1;o>=0;o--)if((c=
t[o])&&!(2&c.__u)&&i==c.key&&a==c.type)return o;for(o=n+1;o<t.length;o++)if((c=t[o])&&!(2&c.__u)&&i==c.key&&a==c.type)return o}return-1}function mo(e,t,n){n==null&&
(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Ht(e,t,n,r,o){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof r=="string"&&(e.style.
cssText=r=""),r)for(t in r)n&&t in n||mo(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||mo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),
typeof r!="function"&&(r=null),(e.__e||(e.__e={}))[t]=n,n&&r||(a=jn[t]||(jn[t]=Es(t)),(e.__a||(e.__a={}))[t]=Vn,i=t!=(t=t.replace(_o,"$1")),(t=t.slice(2))[0]<"a"&&
(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(o=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,
"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)
try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Es(e){
return function(t){var n=this.__e;if(n){if(n=n[e],t[Vt]==null)t[Vt]=Vn++;else if(t[Vt]<this.__a[e])return;return n($.event?$.event(t):t)}}}function Gn(e,t,n,r,o,i,a,c,u,d){
var l,y,v,f,b,h,p,g,m,_,w,S,x,I,T,J,Y,oe,Z=t.type;if(t.constructor!==ut)return null;128&n.__u&&(u=32&n.__u,l=n.__c.__z)&&(t.__u|=u,y=i=[],l.nodeType==8?c=zt(l,i):
i.push(l),c=i[0]||c),(l=$.__b)&&l(t);e:if(typeof Z=="function"){v=a.length;try{if(g=t.props,m=(l=Z.prototype)&&l.render,_=(l=Z.contextType)&&r[l.__c],w=l?_?_.props.
value:l.__:r,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(m?t.__c=f=new Z(g,w):(t.__c=f=new Ve(g,w),f.constructor=Z,f.render=Ts),_&&_.sub(f),f.state||(f.state={}),f.
__n=r,f.__g|=8,f.__h=[],f.__k=[]),m&&(f.__s||(f.__s=f.state),Z.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Oe({},f.__s)),Oe(f.__s,Z.getDerivedStateFromProps(
g,f.__s)))),b=f.props,h=f.state,f.__v=t,n.__c){if(g!==b&&m&&!Z.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(g,w),t.__v==n.
__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(g,f.__s,w)===!1){t.__v!=n.__v&&(f.props=g,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=
n.__k,t.__k.some(function(H){H&&(H.__=t)}),Wt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),c=we(n);break e}f.componentWillUpdate&&f.componentWillUpdate(
g,f.__s,w),m&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(b,h,p)})}else m&&!Z.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),
m&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=w,f.props=g,f.__P=e,f.__g&=-5,S=$.__r,x=m?25:0;do f.__g&=-9,S&&S(t),l=f.render(f.props,f.state=
f.__s,f.context);while(8&f.__g&&++x<25);m&&(Wt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(r=Oe({},r,f.getChildContext())),m&&n.__c&&f.getSnapshotBeforeUpdate&&
(p=f.getSnapshotBeforeUpdate(b,h)),I=l&&l.type===C&&l.key==null?l.props.children:l,g.__P&&(l=c,o=(e=g.__P).namespaceURI,u=i=null,n.props&&n.props.__P!=e&&(n.__k.
some(function(H){H&&Jn(H,H)}),n.__k=null),c=n.__k?we(n,0):null),c=ko(e,zn(I)?I:[I],t,n,r,o,i,a,c,u,d),g.__P&&(t.__e=null,c=l),t.__u&=-161,y&&y.some(Ie),f.__h.length&&
a.push(f),1&f.__g&&(f.__g&=-4)}catch(H){if(a.length=v,t.__v=null,u||i)if(H&&H.then){if(t.__u|=128|u,i){for(~(Y=i.indexOf(c||void 0))||(Y=i.length);(oe=i[Y-1])&&
oe.nodeType==8;)Y--;for(;Y<i.length;Y++)if(oe=i[Y])if(i[Y]=null,T){if(oe==J)break}else{if(oe.nodeType!=8)break;oe.data.startsWith("$s")&&(J=zt(T=oe))}}if(!T){for(;c&&
c.nodeType==8&&c.nextSibling;)c=c.nextSibling;T=c}(l=zt(T=t.__c.__z||(t.__c.__z=T)))?(t.__e=T,c=l):t.__e=c,c=c&&c.nextSibling}else i&&i.some(Ie);else t.__e=n.__e;
t.__k||(t.__k=n.__k||[]),H&&H.then||So(t),$.__e(H,t,n)}}else c=t.__e=Cs(n.__e,t,n,r,o,i,a,u,d,e);return(l=$.diffed)&&l(t),c}function zt(e,t){if(e&&e.nodeType==8&&
e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(
e)}}function So(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(So))}function Ao(e,t,n){for(var r=0;r<n.length;)Wn(n[r++],n[r++],n[r++]);$.__c&&$.__c(t,e),e.some(
function(o){try{e=o.__h,o.__h=[],e.some(function(i){i.call(o)})}catch(i){$.__e(i,o.__v)}})}function Cs(e,t,n,r,o,i,a,c,u,d){var l,y,v,f,b,h,p,g,m=n.props||Gt,_=t.
props,w=t.type;if(w=="svg"?o="http://www.w3.org/2000/svg":w=="math"?o="http://www.w3.org/1998/Math/MathML":o||(o="http://www.w3.org/1999/xhtml"),i){for(l=0;l<i.
length;l++)if((b=i[l])&&(w?b.localName==w:b.nodeType==3)){e=b,i[l]=null;break}}if(!e){if(g=d.ownerDocument||document,!w)return g.createTextNode(_);e=g.createElementNS(
o,w,_.is?_:d),c&&($.__m&&$.__m(t,i),c=!1),i=null}if(w){if(d=w=="template"&&e.content||e,i=w=="textarea"&&_.defaultValue!=null?null:i&&qn.call(d.childNodes),!c&&
i)for(m={},l=0;l<e.attributes.length;l++)m[(b=e.attributes[l]).name]=b.value;for(l in m)b=m[l],l=="dangerouslySetInnerHTML"?v=b:l=="children"||l in _||l=="value"&&
"defaultValue"in _||l=="checked"&&"defaultChecked"in _||Ht(e,l,null,b,o);for(l in _)b=_[l],l=="children"?f=b:l=="dangerouslySetInnerHTML"?y=b:l=="value"?h=b:l==
"checked"?p=b:c&&typeof b!="function"||m[l]===b||Ht(e,l,b,m[l],o);y?(c||v&&(y.__html==v.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(v&&(e.
textContent=""),(w=="foreignObject"||o=="http://www.w3.org/1998/Math/MathML"&&xs.test(w))&&(o="http://www.w3.org/1999/xhtml"),ko(d,zn(f)?f:[f],t,n,r,o,i,a,i?i[0]:
n.__k&&we(n,0),c,u),i&&i.some(Ie)),c&&w!="textarea"||(l="value",w=="progress"&&h==null?e.removeAttribute(l):h==null||h===e[l]&&(w!="progress"||h)||Ht(e,l,h,m[l],
o),l="checked",p!=null&&p!=e[l]&&Ht(e,l,p,m[l],o))}else m===_||c&&e.data==_||(e.data=_);return e}function Wn(e,t,n,r){try{typeof e=="function"?t?t.__x=e(t)||1:r&&
(r=r.__c||r.__e)&&(t=r.__x)&&(r.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(o){$.__e(o,n)}}function Jn(e,t,n){var r,o,i,a;if($.unmount&&$.unmount(
e),!(r=e.ref)||r.current&&r.current!=e.__e||Wn(r,null,t,e),r=e.__c){if(r.componentWillUnmount)try{r.componentWillUnmount()}catch(c){$.__e(c,t)}r.__P=r.__n=null}
if(r=e.__k)for(a=0;a<r.length;a++)r[a]&&Jn(r[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(r=e.__c)&&(r=r.__z)&&(o=zt(r,i=[]))&&(r==e.__e&&i.some(Ie),Ie(
o),Ie(r)),n||Ie(e.__e),e.__e=e.__c=e.__=null}function Ts(e,t,n){return this.constructor(e,n)}function Is(e,t){var n,r,o,i;$.__&&$.__(e,t),t.nodeType==9&&(t=t.documentElement),
r=(n=e&&32&e.__u)?null:t.__k,t.__k=lt(C,{children:[e]}),o=[],i=[],Gn(t,t.__k,r||Gt,Gt,t.namespaceURI,r?null:t.firstChild?qn.call(t.childNodes):null,o,r?r.__e:t.
firstChild,n,i),Ao(o,t.__k,i),t.__k.props.children=null}function $o(e,t){e&&typeof e=="object"&&(e.__u|=32),Is(e,t)}$={__e:function(e,t,n,r){for(var o,i,a;t=t.__;)if((o=t.__c)&&!(1&o.__g)){o.__g|=4;try{if((a=(i=o.constructor)&&i.getDerivedStateFromError)&&o.setState(i.getDerivedStateFromError(
e)),o.componentDidCatch&&(o.componentDidCatch(e,r||{}),a=1),a&&8&o.__g)return void(o.__g|=2)}catch(c){e=c}}throw qt=0,e}},go=0,Hn=function(e){return e!=null&&e.
constructor===ut},Ve.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Oe({},this.state)),typeof e=="function"&&(e=e(Oe({},n),this.props)),
e&&(Oe(n,e),this.__v&&(t&&this.__k.push(t),ho(this)))},Ve.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ho(this))},Ve.prototype.render=
C,be=[],qt=0,yo=function(e,t){return e.__v.__b-t.__v.__b},Vt=Symbol(),_o=/(PointerCapture)$|Capture$/i,Vn=0,jn={},ks=0;var sr={};fo(sr,{EvurlError:()=>k,account:()=>ar,accountAsync:()=>Qs,build:()=>rr,buildAsync:()=>ec,buildMany:()=>or,buildManyAsync:()=>tc,codes:()=>ke,init:()=>un,
inspect:()=>Se,inspectAsync:()=>rc,open:()=>ir,openAsync:()=>nc});var ke=Object.freeze(["size","url","parameter","encoding","salt","redirect","decrypt","not_yet","expired","account","key","unsupported","not_ready","internal"]),
k=class extends Error{constructor(t,n,r){super(`${t}: ${n}`,r),this.name="EvurlError",this.code=t,this.detail=n}};function Yt(e,t,n){let{id:r="",status:o=t?"primary":"",algorithm:i,key:a,keyEncoding:c}=ft(e,["id","status","algorithm","key","keyEncoding"],"a key","key");if(ue(
a)==="CryptoKey")return Os(a,{id:r,status:o,algorithm:i,keyEncoding:c},n);let u=ue(a)==="Uint8Array";if(a==null)throw new k("key","key is missing");if(!u&&typeof a!=
"string")throw new k("key","key is neither a string nor a Uint8Array");if(c==="raw")throw new k("key","keyEncoding is not one of base64, base64url, hex, utf-8");
if(u&&c!==void 0)throw new k("key","a key given as bytes has no keyEncoding");return{id:R(r,"id","key"),status:R(o,"status","key"),algorithm:R(i,"algorithm","ke\
y"),encoding:u?"raw":R(c??"","keyEncoding","key"),key:a}}function Os(e,{id:t,status:n,algorithm:r,keyEncoding:o},i){if(i===void 0)throw new k("key","a CryptoKey\
 is awaited: take '@evurl/edge/promise' for it");if(o!==void 0)throw new k("key","a CryptoKey has no keyEncoding");return{...{id:R(t,"id","key"),status:R(n,"sta\
tus","key"),algorithm:R(r,"algorithm","key")},encoding:"held",key:Uint8Array.of(i(e,r,n))}}function Zt(e){let{correlationId:t,redirect:n,air:r,fields:o}=ft(e,["\
correlationId","redirect","air","fields"],"build","parameter");return t!==void 0&&R(t,"correlationId","parameter"),n!==void 0&&R(n,"redirect","parameter"),r!==void 0&&
Jt(r,"air"),{correlationId:t,redirect:n,air:r,fields:o===void 0?[]:Ps(o)}}function Ps(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new k("p\
arameter","fields are pairs of a name and a value");let t=[];for(let n of e){if(!Array.isArray(n)||n.length!==2)throw new k("parameter","fields are pairs of a n\
ame and a value");let[r,o]=n;if(t.push([R(r,"a field's name","parameter"),R(o,"a field's value","parameter")]),t.length>65535)throw new k("size","too many field\
s")}return t}function Rs(e){if(e===null||typeof e!="object"||!(Symbol.iterator in e))throw new k("parameter","the requests are not a list");let t=[];for(let n of e)
try{t.push(Zt(n))}catch(r){t.push(Co(r,"parameter"))}return t}function de(e,t){try{return t()}catch(n){throw Co(n,e)}}function Co(e,t){return e instanceof k?e:new k(
t,"what was passed cannot be read",{cause:e})}function Fs(e){let{now:t,tolerance:n,anyAge:r=!1,phpSalts:o=!1,oldPayloads:i=!1}=ft(e,["now","tolerance","anyAge",
"phpSalts","oldPayloads"],"open","parameter");return{now:t===void 0?void 0:Eo(ue(t)==="Date"?Date.prototype.getTime.call(t):t,"now")/1e3,tolerance:n===void 0?void 0:
Eo(n,"tolerance"),anyAge:Jt(r,"anyAge"),phpSalts:Jt(o,"phpSalts"),oldPayloads:Jt(i,"oldPayloads")}}var Xt=(e={})=>de("parameter",()=>Zt(e)),Qt=e=>de("parameter",
()=>Rs(e)),dt=(e={})=>de("parameter",()=>Fs(e));function Jt(e,t){if(typeof e!="boolean")throw new k("parameter",`${t} is neither true nor false`);return e}var Yn=16384;
function Pe(e){let t=R(e,"evurl","url");if(t.length>Yn)throw new k("size",`url at byte ${Yn}: longer than ${Yn} bytes`);return t}function R(e,t,n){if(typeof e!=
"string")throw new k(n,`${t} is not a string`);return e}function Eo(e,t){if(typeof e!="number"||!Number.isFinite(e))throw new k("parameter",`${t} is not a finit\
e number`);return e}function Ls(e,t,n){if(e===null||typeof e!="object")throw new k(n,`${t} not an object`);let r=Object.getPrototypeOf(e);if(r!==null&&Object.getPrototypeOf(
r)!==null)throw new k(n,`${t} not a plain object`)}function ft(e,t,n,r){Ls(e,`the options of ${n} are`,r);let o=Object.create(null);for(let i of Object.keys(e)){
if(!t.includes(i))throw new k(r,`${n} takes ${t.join(", ")}, and nothing else`);o[i]=e[i]}return o}var ue=e=>Object.prototype.toString.call(e).slice(8,-1);var To="this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'",Io=e=>ue(e)==="WebAssembly.Module";async function en(e){
try{return await e()}catch(t){throw new k("not_ready","the module cannot be had",{cause:t})}}var Us=[[/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i,"the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],[/code generation/i,
To],[/ServiceWorkerGlobalScope/i,"a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],[/global scope/i,
"this runtime allows no random numbers at global scope: call init() within a handler"],[/(?:)/,"the module does not load"]];function Zn(e){if(e instanceof k)return e;
let t=String(e),[,n]=Us.find(([r])=>r.test(t));return new k("unsupported",n,{cause:e})}var fe=0,pt=8,Xn=class extends Error{};function Fo(e){let t=Ds(),n=new Uint8Array(0),r=new DataView(n.buffer),o=()=>{if(n.length===0){let{buffer:a}=e();n=new Uint8Array(
a),r=new DataView(a)}return r},i=(a,c)=>{let u=o();return u.setUint32(a,0,!0),u.setUint32(c,0,!0),fe};return{args_get:()=>fe,args_sizes_get:i,environ_get:()=>fe,
environ_sizes_get:i,clock_time_get(a,c,u){return Ms(o(),u,a===0?Date.now():performance.now()),fe},random_get(a,c){return o(),t(n,a,c),fe},fd_write(a,c,u,d){let l=o(),
y=0;for(let v=0;v<u;v++)y+=l.getUint32(c+8*v+4,!0);return l.setUint32(d,y,!0),fe},poll_oneoff(a,c,u,d){let l=o();return u>0&&(l.setBigUint64(c,l.getBigUint64(a,
!0),!0),l.setUint16(c+8,fe,!0),l.setUint8(c+10,l.getUint8(a+8))),l.setUint32(d,u>0?1:0,!0),fe},sched_yield:()=>fe,proc_exit(){throw new Xn("the module ended")},
fd_close:()=>pt,fd_fdstat_get:()=>pt,fd_fdstat_set_flags:()=>pt,fd_prestat_get:()=>pt,fd_prestat_dir_name:()=>pt}}function Ms(e,t,n){let r=n*1e6,o=Math.floor(r/
4294967296);e.setUint32(t,r-o*4294967296,!0),e.setUint32(t+4,o,!0)}var Ns=64,Oo=4096,Po=65536;function Ds(){let e,t=0,n=()=>{e?.fill(0),e=void 0},r=o=>{let i=e===
void 0?Ns:Math.min(2*e.length,Oo);e===void 0&&queueMicrotask(n);let a=Ro(new Uint8Array(Math.max(i,o)));return e?.fill(0),t=0,e=a};return(o,i,a)=>{if(a>Oo){let u=o.
subarray(i,i+a);for(let d=0;d<a;d+=Po)Ro(u.subarray(d,d+Po));return}let c=e===void 0||e.length-t<a?r(a):e;for(let u=0;u<a;u++)o[i+u]=c[t],c[t++]=0}}function Ro(e){
let t=globalThis.crypto;if(typeof t?.getRandomValues!="function")throw new k("unsupported","crypto.getRandomValues is missing; there is no other source to fall \
back to");return t.getRandomValues(e)}var Bs=new TextEncoder,Lo=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),ze=class{#t;#e;#r;constructor(t,n,r){this.#t=t,this.#e=n,this.#r=r}get position(){return this.#e}set position(t){
this.#e=t}#n(t){if(this.#r-this.#e<t)throw new k("size","the request is longer than 65536 bytes")}u8(t){this.#n(1),this.#t[this.#e++]=t}u16(t){this.#n(2),this.#t[this.#e]=
t,this.#t[this.#e+1]=t>>8,this.#e+=2}f64(t){this.#n(8),new DataView(this.#t.buffer,this.#t.byteOffset).setFloat64(this.#e,t,!0),this.#e+=8}text(t,n){let r=this.#t,
o=this.#e;this.#n(2+t.length),this.#e+=2,this.#o(t,n);let i=this.#e-o-2;if(i>65535)throw new k("size",`${n} is longer than 65535 bytes`);r[o]=i,r[o+1]=i>>8}raw(t,n){
this.#n(t.length),this.#o(t,n)}#o(t,n){let r=this.#t,o=t.length,i=this.#e,a=0;for(;a<o;a++){let c=t.charCodeAt(a);if(c>127)break;r[i++]=c}if(a<o){let c=t.slice(
a);if(!Hs(c))throw new k("parameter",`${n} has a lone surrogate`);let{read:u,written:d}=Bs.encodeInto(c,r.subarray(i,this.#r));if(u<c.length)throw new k("size",
"the request is longer than 65536 bytes");i+=d}this.#e=i}bytes(t){this.#n(t.length),this.#t.set(t,this.#e),this.#e+=t.length}blob(t,n){if(t.length>65535)throw new k(
"size",`${n} is longer than 65535 bytes`);this.u16(t.length),this.bytes(t)}},ht=class{#t;#e;#r;constructor(t,n,r){this.#t=t,this.#e=n,this.#r=n+r}#n(t){let n=this.#e;
if(this.#e+=t,this.#e>this.#r)throw new RangeError("a message that ends early");return n}u8(){return this.#t[this.#n(1)]}u16(){let t=this.#n(2);return this.#t[t]|
this.#t[t+1]<<8}u32(){return this.u16()+this.u16()*65536}f64(){let t=this.#n(8);return new DataView(this.#t.buffer,this.#t.byteOffset).getFloat64(t,!0)}text(){let t=this.
u16(),n=this.#n(t);return js(this.#t,n,n+t)}skip(t){return this.#n(this.u16()),t}blob(){let t=this.u16(),n=this.#n(t);return this.#t.slice(n,n+t)}rest(){return this.#t.
slice(this.#n(this.#r-this.#e),this.#r)}},Ks=24;function js(e,t,n){if(n-t<=Ks){let r="";for(let o=t;o<n;o++){let i=e[o];if(i>127)return Lo.decode(e.subarray(t,n));
r+=String.fromCharCode(i)}return r}return Lo.decode(e.subarray(t,n))}var Hs="isWellFormed"in String.prototype?e=>e.isWellFormed():e=>!/\p{Surrogate}/u.test(e);var Uo=3,Mo=65536,Vs=0,mt=class{number=++Vs;exports;accounts=new WeakMap;opened=0;#t=!1;#e;#r;#n=new Uint8Array(0);constructor(t){let n=Fo(()=>this.exports.memory),
r=new WebAssembly.Instance(t,{wasi_snapshot_preview1:n});if(this.exports=r.exports,typeof this.exports.evurl_abi_version!="function")throw new k("unsupported","\
this is not the EVURL module");this.exports._initialize();let o=this.exports.evurl_abi_version();if(o!==Uo)throw new k("unsupported",`the module speaks version ${o}\
 of the ABI, and this bridge ${Uo}`);this.#e=this.exports.evurl_in(),this.#r=this.exports.evurl_out()}#o(){return this.#n.length===0&&(this.#n=new Uint8Array(this.
exports.memory.buffer)),this.#n}get size(){return this.#o().length}writer(){return new ze(this.#o(),this.#e,this.#e+Mo)}get dead(){return this.#t}call(t,n,r){return this.#a(
this.#i(t,n,r))}open(t){let n=this.#i("evurl_account",t);return n<0&&this.#a(n),this.opened++,n}rotateAt(t){this.#t=!0;let n=this.exports.evurl_account_rotate_at(
t);return this.#t=!1,n}close(t){this.#t=!0,this.exports.evurl_account_close(t),this.#t=!1,this.opened--}#i(t,n,r){let o=n.position-this.#e;this.#t=!0;let i=r===
void 0?this.exports[t](this.#e,o):this.exports[t](r,this.#e,o);return this.#t=!1,i}#a(t){let n=this.#o();if(t>=0)return new ht(n,this.#r,t);throw new k(ke[-t-1]??
"internal",new ht(n,this.#r,Mo).text())}wipe(){this.#o().fill(0)}};var Qn,gt,qe,zs=16<<20,qs=4e3;function No(e){return qe??=e().then(t=>{gt=new mt(t),Qn=t}).catch(t=>{throw qe=void 0,Zn(t)}),qe}var Do=()=>qe!==void 0;async function Bo(){
if(qe===void 0)throw Ko();return qe}var Ko=()=>new k("not_ready","call init() first, and await it; or call an asynchronous function, which does");function Q(e){
let t=Gs();try{let n=e(t);return(t.size>zs||t.opened>=qs)&&tn(t),n}catch(n){let r=n instanceof k;throw r&&n.code!=="internal"&&!t.dead||(tn(t),r)?n:new k("inter\
nal","the module stopped; the next call gets a new instance",{cause:n})}}var jo=()=>gt;function Gs(){if(Qn===void 0)throw Ko();try{return gt??=new mt(Qn)}catch(e){
throw Zn(e)}}function tn(e){gt===e&&(gt=void 0),e.wipe()}var ee={correlationId:1,redirect:2,air:4,airTrue:8,authenticated:16,data:32,advisory:64,checked:128},yt={anyAge:1,now:2,tolerance:4,phpSalts:8,oldPayloads:16},Ws=65536;
function Ho(e,t){let n=ft(e,["endpoint","clientAccessKey","keys","redirects","saltLength"],"account","account"),{endpoint:r="",clientAccessKey:o="",saltLength:i=0}=n;
if(!Array.isArray(n.keys))throw new k("key","keys is not a list");if(n.redirects!==void 0&&!Array.isArray(n.redirects))throw new k("account","redirects is not a\
 list");let a=[...n.keys],c=[...n.redirects??[]];if(n.redirects!==void 0&&c.length===0)throw new k("account","redirects is an empty list, which would allow all;\
 leave it out for that");if(!Number.isInteger(i)||i<0||i>255)throw new k("account","saltLength is 12 or 16");let u=new Uint8Array(Ws);try{let d=new ze(u,0,u.length);
d.text(R(r,"endpoint","account"),"endpoint"),d.text(R(o,"clientAccessKey","account"),"clientAccessKey"),d.u8(i),d.u16(Math.min(a.length,65535));for(let l of a)er(
d,Yt(l,a.length===1,t));d.u16(Math.min(c.length,65535));for(let l of c)d.text(R(l,"redirects","account"),"redirects");return u.slice(0,d.position)}catch(d){throw d instanceof
k&&d.code==="size"?new k("account",d.detail):d}finally{u.fill(0)}}function er(e,{id:t,status:n,algorithm:r,encoding:o,key:i}){e.text(t,"id"),e.text(n,"status"),
e.text(r,"algorithm"),e.text(o,"keyEncoding"),typeof i=="string"?e.text(i,"key"):e.blob(i,"key")}function _t(e,{correlationId:t,redirect:n,air:r,fields:o}){e.u8(
(t===void 0?0:ee.correlationId)|(n===void 0?0:ee.redirect)|(r===void 0?0:ee.air)|(r===!0?ee.airTrue:0)),e.text(t??"","correlationId"),e.text(n??"","redirect"),e.
u16(o.length);for(let[i,a]of o)e.text(i,"a field's name"),e.text(a,"a field's value")}var Js=128;function Vo(e,t,n){let r=e.position;e.u16(0);let o=e.position,i=0;
try{for(;i<Js&&n+i<t.length;i++){let a=t[n+i];if(a instanceof k)break;_t(e,a),o=e.position}}catch(a){if(i===0)throw a}e.position=r,e.u16(i),e.position=o}function zo(e,t,n){
let r=e.u16();if(r===0)throw new RangeError("nothing was built");for(let o=0;o<r;o++){let i=e.u8();t.push(i===0?n(t.length):{error:new k(ke[i-1]??"internal",e.text())})}}
function qo(e,t,{now:n,tolerance:r,anyAge:o,phpSalts:i,oldPayloads:a}){e.u8((o?yt.anyAge:0)|(n===void 0?0:yt.now)|(r===void 0?0:yt.tolerance)|(i?yt.phpSalts:0)|
(a?yt.oldPayloads:0)),e.f64(n??0),e.f64(r??0),e.text(t,"evurl")}function Go(e){let t=e.u8(),n=new Date(e.f64()*1e3),r=e.text(),o=e.text(),i=e.text(),a=e.text(),
c=e.text(),u=[];for(let d=e.u16();d>0;d--)u.push([e.text(),e.text()]);return{correlationId:r,timestamp:n,nonce:o,fields:u,...Wo(t,i),authenticated:(t&ee.authenticated)!==
0,freshness:(t&ee.checked)!==0?"checked":(t&ee.advisory)!==0?"advisory":"unchecked",algorithm:a,keyId:c}}function Wo(e,t){return{...(e&ee.redirect)!==0&&{redirect:t},
...(e&ee.air)!==0&&{air:(e&ee.airTrue)!==0}}}function nn(e){let t=e.u8(),n=e.text(),r=e.text(),o=e.blob(),i=e.text(),a=e.text(),c=[];for(let u=e.u16();u>0;u--)c.
push(Ys(e));return{endpoint:n,clientAccessKey:r,...(t&ee.data)!==0&&{data:o},cipherSalt:i,...Wo(t,a),lints:c}}function Ys(e){let t=ke[e.u8()-1],n=e.u32();return{
name:e.text(),code:t,where:e.text(),offset:n,what:e.text(),cure:e.text()}}var rn,nr,on,an,sn,tr,cn=e=>de("account",()=>Ho(e)),xe=class{#t;#e;#r=0;#n=0;constructor(t){this.#t=t,this.#e={message:t},typeof FinalizationRegistry=="function"&&
(tr??=new FinalizationRegistry(Jo),tr.register(this,this.#e,this));try{this.#n=Q(n=>n.rotateAt(this.#o(n)))}catch(n){throw this.close(),n}}static{rn=t=>typeof t==
"object"&&t!==null&&#t in t,nr=(t,n)=>t.#o(n),on=(t,n)=>t.#i(n),an=(t,n)=>t.#l(n),sn=(t,n,r)=>t.#c("evurl_open",n,r,Go)}#o(t){if(this.#t===void 0)throw new k("a\
ccount","the account is closed");let n=t.accounts.get(this);if(n!==void 0)return n;let r=t.writer();r.bytes(this.#t);let o=t.open(r);return t.accounts.set(this,
o),this.#e.instance=t.number,this.#e.handle=o,o}build(t){return rr(this,t)}#i(t){return Q(n=>{let r=this.#o(n),o=n.writer();return _t(o,t),this.#a(n.call("evurl\
_build",o,r),t)})}#a(t,{correlationId:n}){let o={evurl:t.text(),correlationId:n===void 0?t.text():t.skip(n)};return++this.#r>=this.#n&&this.#n>0&&(o.warning="ro\
tate-key"),o}buildMany(t){return or(this,t)}#l(t){Q(o=>this.#o(o));let n=[],r=!1;for(;n.length<t.length;){let o=t[n.length];if(o instanceof k)n.push({error:o});else if(r){
let i=this.#s(o);if(n.push(i),i.error?.code==="unsupported")for(;n.length<t.length;)n.push(i)}else try{Q(i=>this.#u(i,t,n))}catch(i){r=i.code==="internal",r||n.
push(this.#s(o))}}return n}#s(t){try{return this.#i(t)}catch(n){return{error:n}}}#u(t,n,r){let o=this.#o(t),i=t.writer();Vo(i,n,r.length);let a=t.call("evurl_bu\
ild_many",i,o);zo(a,r,c=>this.#a(a,n[c]))}get count(){return this.#r}open(t,n){return ir(this,t,n)}inspect(t,n){return pe(this).#c("evurl_account_inspect",Pe(t),
dt(n),nn)}#c(t,n,r,o){return Q(i=>{let a=this.#o(i),c=i.writer();return qo(c,n,r),o(i.call(t,c,a))})}close(){pe(this),this.#t!==void 0&&(this.#t=void 0,tr?.unregister(
this),Jo(this.#e))}toJSON(){return"[redacted]"}};typeof Symbol.dispose=="symbol"&&Object.defineProperty(xe.prototype,Symbol.dispose,{value:xe.prototype.close,configurable:!0,
writable:!0});function Jo({message:e,instance:t,handle:n}){e.fill(0);let r=jo();if(!(r===void 0||r.number!==t||n===void 0))try{r.close(n)}catch{tn(r)}}function pe(e){
if(!rn(e))throw new k("account","this is no account, or a proxy of one, or of another copy of the package");return e}var rr=(e,t)=>on(pe(e),Xt(t)),or=(e,t)=>an(
pe(e),Qt(t)),ir=(e,t,n)=>sn(pe(e),Pe(t),dt(n));var ar=e=>new xe(cn(e)),Se=e=>{let t=Pe(e);return Q(n=>{let r=n.writer();return r.raw(t,"evurl"),nn(n.call("evurl_inspect",r))})};function Yo(e,t){let n=a=>(Do()&&new Promise(c=>c(a)).catch(()=>{}),No(async()=>a===void 0&&t?t():e(a))),r=t===void 0?Bo:n;async function o(a,c){if(rn(a))return c(
a);typeof a?.build=="function"&&pe(a);let u=await i(a);try{return c(u)}finally{u.close()}}async function i(a){let c=cn(a);try{await r()}catch(u){throw c.fill(0),
u}return new xe(c)}return{init:n,accountAsync:i,async buildAsync(a,c){let u=Xt(c);return o(a,d=>on(d,u))},async buildManyAsync(a,c){let u=Qt(c);return o(a,d=>an(
d,u))},async openAsync(a,c,u){let d=Pe(c),l=dt(u);return o(a,y=>sn(y,d,l))},async inspectAsync(a){return await r(),Se(a)}}}var ln="efc596f704feff12b94242115950296cc4bcb443e409c55a46d740b374dcf0e8";async function Xo(e,t=ln){let n=await en(async()=>e);if(n===void 0)throw new k("not_ready","this entry carries no module: call init with one, or where it is");if(typeof n==
"string"?n=await Zo(n):ue(n)==="URL"&&(n=await Zo(String(n))),typeof n?.arrayBuffer=="function"){let o=n;if(o.ok===!1)throw new k("not_ready",`the module was no\
t served: status ${o.status}`);n=await en(()=>o.arrayBuffer())}if(Io(n))return n;let r=Zs(n);return await Xs(r,t),WebAssembly.compile(r)}function Zs(e){if(ArrayBuffer.
isView(e))return new Uint8Array(e.buffer,e.byteOffset,e.byteLength).slice();if(ue(e)==="ArrayBuffer"||ue(e)==="SharedArrayBuffer")return new Uint8Array(e).slice();
throw new k("unsupported","the source is no module, bytes, Response or URL")}async function Xs(e,t){let{subtle:n}=globalThis.crypto??{};if(n===void 0)throw new k(
"unsupported","the module cannot be checked: crypto.subtle is missing, as in a page that is not served by https");let r=new Uint8Array(await n.digest("SHA-256",
e));if(Array.from(r,o=>o.toString(16).padStart(2,"0")).join("")!==t)throw new k("unsupported","the bytes are not the module of this package: their SHA-256 is an\
other")}function Zo(e){let t=e.startsWith("file:")&&globalThis.process?.getBuiltinModule?.("node:fs");return en(()=>t?t.promises.readFile(new URL(e)):fetch(e))}var{init:un,accountAsync:Qs,buildAsync:ec,buildManyAsync:tc,openAsync:nc,inspectAsync:rc}=Yo(Xo);var ae={};fo(ae,{build:()=>oc,open:()=>ac,seal:()=>ic});function Qo({cipherSalt:e,nonce:t,timestamp:n}){return{cipherSalt:R(e,"cipherSalt","parameter"),nonce:R(t,"nonce","parameter"),timestamp:R(n,"timestamp","parame\
ter")}}function oc(e,t,n){let r=pe(e),o=de("parameter",()=>Zt(t)),{cipherSalt:i,nonce:a,timestamp:c}=de("parameter",()=>Qo(n));return Q(u=>{let d=nr(r,u),l=u.writer();
l.text(i,"cipherSalt"),l.text(a,"nonce"),l.text(c,"timestamp"),_t(l,o);let y=u.call("evurl_testing_build",l,d);return{evurl:y.text(),correlationId:y.text(),payload:y.
text(),data:y.text()}})}function ic(e,t,n){return ei("evurl_testing_seal",e,t,n)}function ac(e,t,n){return ei("evurl_testing_open",e,t,n)}function ei(e,t,n,r){let o=de(
"key",()=>Yt(t,!0));if(R(n,"cipherSalt","parameter"),!(r instanceof Uint8Array))throw new k("parameter","the text is not bytes");return Q(i=>{let a=i.writer();return er(
a,o),a.text(n,"cipherSalt"),a.blob(r,"the text"),i.call(e,a).rest()})}var Ge=({algorithm:e,key:t,keyEncoding:n})=>({algorithm:e,key:t.trim(),keyEncoding:n});function cr(e){let t=e.redirects.split(`
`).map(n=>n.trim()).filter(n=>n!=="");return{...e.endpoint!==""&&{endpoint:e.endpoint.trim()},...e.clientAccessKey!==""&&{clientAccessKey:e.clientAccessKey.trim()},
keys:[Ge(e)],...t.length>0&&{redirects:t},...e.algorithm.includes("/GCM/")&&e.saltLength!==12&&{saltLength:e.saltLength}}}function z(e,t){let n=ar(cr(e));try{return t(
n)}finally{n.close()}}function te(e){try{return{value:e()}}catch(t){if(t instanceof k)return{error:t};throw t}}var ti=e=>e.includes("/GCM/");var dn,V,lr,ni,sc=Object.is,ur=0,di=[],dr=[],U=$,ri=U.__b,oi=U.__r,ii=U.diffed,ai=U.__c,si=U.unmount,ci=U.__;function fi(e,t){U.__h&&U.__h(V,e,ur||t),ur=0;var n=V.
__H||(V.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function he(e,t){var n=fi(dn++,3);!U.__s&&pi(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,V.__H.__h.push(n))}function We(e){return ur=5,bt(function(){return{current:e}},[])}function bt(e,t){var n=fi(dn++,7);return pi(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function cc(){var e;do{for(;e=dr.shift();)try{vt(e)}catch(n){U.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=di.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(vt),t.__h.
some(fr),t.__h=[]}catch(n){t.__h=[],U.__e(n,e.__v)}}}while(dr.length)}U.__b=function(e){V=null,ri&&ri(e)},U.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),
ci&&ci(e,t)},U.__r=function(e){oi&&oi(e),dn=0;var t=(V=e.__c).__H;t&&(lr==V?V.__h=[]:(t.__h.some(vt),t.__h.some(fr),dn=0),t.__h=[],t.__.some(function(n){n.__N&&
(n.__=n.__N),n.u=n.__N=void 0})),lr=V},U.diffed=function(e){ii&&ii(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ui(di.push(t)),t.__H.__.some(function(n){n.u&&(n.
__H=n.u)})),lr=V=null},U.__c=function(e,t){t.some(function(n){try{n.__h.some(vt),n.__h=n.__h.filter(function(r){return!r.__||fr(r)})}catch(r){n.__h=[function(){
throw r}]}}),ai&&ai(e,t)},U.unmount=function(e){si&&si(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(o){try{if(o.__P&&o.__c){if(n===void 0){for(n=e.__;n&&
(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}o.__P=n,ui(dr.push(o))}else vt(o)}catch(i){t=i}}),r.__H=void 0,t&&U.__e(t,r.__v))};var li=typeof requestAnimationFrame==
"function";function lc(e){var t,n=function(){clearTimeout(r),li&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);li&&(t=requestAnimationFrame(n))}function ui(e){
e!=1&&ni==U.requestAnimationFrame||((ni=U.requestAnimationFrame)||lc)(cc)}function vt(e){var t=V,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),V=t}function fr(e){
var t=V;e.__c=e.__(),V=t}function pi(e,t){return!e||e.length!=t.length||t.some(function(n,r){return!sc(n,e[r])})}var uc=Symbol.for("preact-signals");function mn(){if(me>1)me--;else{var e,t=!1;for((function(){var o=pn;for(pn=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var a=i.
t;a!==void 0;a=a.x)a.i===o.i&&(a.i=i.i);o=o.o}})();kt!==void 0;){var n=kt;for(kt=void 0,fn++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&mi(n))try{n.
c()}catch(o){t||(e=o,t=!0)}n=r}}if(fn=0,me--,t)throw e}}function hr(e){if(me>0)return e();pr=++dc,me++;try{return e()}finally{mn()}}var wt,O=void 0;function xt(e){
var t=O,n=wt;O=void 0,wt=void 0;try{return e()}finally{O=t,wt=n}}var kt=void 0,me=0,fn=0,dc=0,pr=0,pn=void 0,hn=0;function hi(e){if(O!==void 0){var t=e.n;if(t===
void 0||t.t!==O)return t={i:0,S:e,p:O.s,n:void 0,t:O,e:void 0,x:void 0,r:t},O.s!==void 0&&(O.s.n=t),O.s=t,e.n=t,32&O.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==
void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=O.s,t.n=void 0,O.s.n=t,O.s=t),t}}function M(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=
t?.watched,this.Z=t?.unwatched,this.name=t?.name}M.prototype.brand=uc;M.prototype.h=function(){return!0};M.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.
e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:xt(function(){var r;(r=t.W)==null||r.call(t)}))};M.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,
r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&xt(function(){var o;(o=t.Z)==null||o.call(t)}))}};M.prototype.
subscribe=function(e){var t=this;return ge(function(){var n=t.value;xt(function(){return e(n)})},{name:"sub"})};M.prototype.valueOf=function(){return this.value};
M.prototype.toString=function(){return this.value+""};M.prototype.toJSON=function(){return this.value};M.prototype.peek=function(){var e=this;return xt(function(){
return e.value})};Object.defineProperty(M.prototype,"value",{get:function(){var e=hi(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){
if(fn>100)throw new Error("Cycle detected");(function(n){me!==0&&fn===0&&n.l!==pr&&(n.l=pr,pn={S:n,v:n.v,i:n.i,o:pn})})(this),this.v=e,this.i++,hn++,me++;try{for(var t=this.
t;t!==void 0;t=t.x)t.t.N()}finally{mn()}}}});function E(e,t){return new M(e,t)}function mi(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.
i)return!0;return!1}function gi(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function yi(e){
for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=
n}function Re(e,t){M.call(this,void 0,t),this.x=e,this.s=void 0,this.g=hn-1,this.f=4}Re.prototype=new M;Re.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;
if((36&this.f)==32||(this.f&=-5,this.g===hn))return!0;if(this.g=hn,this.f|=1,this.i>0&&!mi(this))return this.f&=-2,!0;var e=O;try{gi(this),O=this;var t=this.x();
(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return O=e,yi(this),this.f&=-2,!0};Re.prototype.S=function(e){
if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}M.prototype.S.call(this,e)};Re.prototype.U=function(e){if(this.t!==void 0&&(M.prototype.
U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Re.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==
void 0;e=e.x)e.t.N()}};Object.defineProperty(Re.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=hi(this);if(this.h(),e!==void 0&&
(e.i=this.i),16&this.f)throw this.v;return this.v}});function Fe(e,t){return new Re(e,t)}function _i(e){var t=e.j;if(e.j=void 0,typeof t=="function"){me++;var n=O;
O=void 0;try{t()}catch(r){throw e.f&=-2,e.f|=8,mr(e),r}finally{O=n,mn()}}}function mr(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,_i(e)}function fc(e){
if(O!==this)throw new Error("Out-of-order effect");yi(this),O=e,this.f&=-2;try{8&this.f&&mr(this)}finally{mn()}}function Je(e,t){this.x=e,this.j=void 0,this.s=void 0,
this.u=void 0,this.f=32,this.name=t?.name,wt&&wt.push(this)}Je.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==
"function"&&(this.j=t)}finally{e()}};Je.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,_i(this),gi(this),me++;var e=O;
return O=this,fc.bind(this,e)};Je.prototype.N=function(){2&this.f||(this.f|=2,this.u=kt,kt=this)};Je.prototype.d=function(){this.f|=8,1&this.f||mr(this)};Je.prototype.
dispose=function(){this.d()};function ge(e,t){var n=new Je(e,t);try{n.c()}catch(o){throw n.d(),o}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var vi,At,gn,pc=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var bi=[];ge(function(){vi=this.N})();function Ye(e,t){$[e]=t.bind(null,$[e]||function(){})}function St(e){if(gn){var t=gn;gn=void 0,t()}gn=e&&e.S()}function wi(e){
var t=this,n=e.data,r=j(n);r.name="ReactiveDom",r.value=n;var o=bt(function(){for(var c=t,u=t.__v;u=u.__;)if(u.__c){u.__c.__$f|=4;break}var d=Fe(function(){var f=r.
value.value;return f===0?0:f===!0?"":f||""}),l=Fe(function(){return!Array.isArray(d.value)&&!Hn(d.value)}),y=ge(function(){if(this.N=ki,l.value){var f=d.value;c.
__v&&c.__v.__e&&c.__v.__e.nodeType===3&&(c.__v.__e.data=f)}}),v=t.__$u.d;return t.__$u.d=function(){y(),v.call(this)},[l,d]},[]),i=o[0],a=o[1];return i.value?a.
peek():a.value}wi.displayName="ReactiveTextNode";Object.defineProperties(M.prototype,{constructor:{configurable:!0,value:vo(C,null).constructor},type:{configurable:!0,
value:wi},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Ye("__b",function(e,t){if(St(),
At=void 0,typeof t.type=="string"){var n,r=t.props;for(var o in r)if(o!=="children"){var i=r[o];i instanceof M&&(n||(t.__np=n={}),n[o]=i,r[o]=i.peek())}}e(t)});
Ye("__r",function(e,t){if(e(t),t.type!==C){St();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=(function(o,i){var a;return ge(function(){a=this},{name:i}),
a.c=o,a})((function(o){return function(){var i;pc&&((i=this.y)==null||i.call(this)),o.__$f|=1,o.setState({})}})(r),typeof t.type=="function"?t.type.displayName||
t.type.name:""))),At=r,St(n)}});Ye("__e",function(e,t,n,r){St(),At=void 0,e(t,n,r)});Ye("diffed",function(e,t){St(),At=void 0;var n;if(typeof t.type=="string"&&
(n=t.__e)){var r=t.__np,o=t.props,i=n.U;if(i)for(var a in i){var c=i[a];c===void 0||r&&a in r||(c.d(),i[a]=void 0)}if(r){i||(i={},n.U=i);for(var u in r){var d=i[u],
l=r[u];d===void 0?(d=hc(n,u,l,o),i[u]=d):d.o(l,o)}}}e(t)});function hc(e,t,n,r){var o=t in e&&e.ownerSVGElement===void 0,i=E(n);return{o:function(a,c){i.value=a,
r=c},d:ge(function(){this.N=ki;var a=i.value.value;r[t]!==a&&(r[t]=a,o?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}Ye("unm\
ount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var r=n.U;if(r){n.U=void 0;for(var o in r){var i=r[o];i&&i.d()}}}var a=t.__np;if(a){var c=t.props;
for(var u in a)c[u]=a[u]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var l=d.__$u;l&&(d.__$u=void 0,l.d())}}e(t)});Ye("__h",function(e,t,n,r){r<3&&(t.__$f|=2),
e(t,n,r)});Ve.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var o in t)return!0;if(this.__f||typeof this.
u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(r||i||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!==
"__source"&&e[a]!==this.props[a])return!0;for(var c in this.props)if(!(c in e))return!0;return!1};function j(e,t){return bt(function(){return E(e,t)},[])}function yn(e,t){
var n=We(e);return n.current=e,At.__$f|=4,bt(function(){return Fe(function(){return n.current()},t)},[])}var mc=function(e){queueMicrotask(function(){queueMicrotask(e)})};function gc(){hr(function(){for(var e;e=bi.shift();)vi.call(e)})}function ki(){bi.push(this)===1&&($.requestAnimationFrame||mc)(gc)}var $t=E([]),xi=e=>{e.length>0&&($t.value=[...$t.value,...e].slice(-5e3))},yc=e=>/^(https?|file|wss?|ftp):/.test(e),Si=new Set;function Ai(){let e=t=>xi(t.getEntries().
map(n=>n.name).filter(n=>yc(n)&&!Si.has(n)));new PerformanceObserver(e).observe({type:"resource",buffered:!0})}function $i(e){let t=new EventSource(e);return Si.
add(t.url),t.addEventListener("open",()=>xi([t.url])),t}var _c=["base64","base64url","hex","utf-8"],vc=["AES/GCM/NoPadding","AES/CTR/NoPadding","AES/CBC/PKCS5Padding"],bc=/(?:\d[\s().-]*){8,}/;function wc(e){for(let t=0;t<
3;t++)try{e=decodeURIComponent(e)}catch{return e}return e}var kc=e=>e.replace(/(?<=[?&](?:data|cipherSalt)=)[^&#]*/g,""),xc=e=>bc.test(wc(e));function Ci({tab:e,
account:t,request:n,opening:r},o){let i=[["tab",e],["algorithm",t.algorithm],["keyEncoding",t.keyEncoding]];t.saltLength!==12&&i.push(["saltLength",String(t.saltLength)]);
let a=["key"];if(!o)return{shared:i,left:a};let c=(u,d,l=d)=>{d!==""&&(xc(l)?a.push(`${u}, which may have a phone number in it`):i.push([u,d]))};if(e==="open")c(
"evurl",r.evurl.trim(),kc(r.evurl));else for(let u of["correlationId","redirect","air","fields"])c(u,n[u]);return{shared:i,left:a}}var Ti=e=>`#${e.map(([t,n])=>`${t}\
=${encodeURIComponent(n)}`).join("&")}`,Sc=32768,Ei={tab:e=>["build","open","flow","engines"].includes(e),algorithm:e=>vc.includes(e),keyEncoding:e=>_c.includes(
e),saltLength:e=>e==="12"||e==="16",correlationId:e=>e.length<=80,redirect:e=>e.length<=4096,air:e=>e==="true"||e==="false",fields:e=>e.length<=4096,evurl:e=>e.
length<=2e4};function Ii(e){let t={};if(e.length>Sc)return t;for(let n of e.replace(/^#/,"").split("&")){let r=n.indexOf("="),o=n.slice(0,Math.max(0,r));if(Object.
hasOwn(Ei,o))try{let i=decodeURIComponent(n.slice(r+1));Ei[o](i)&&(t[o]=i)}catch{}}return t}var Ze=e=>btoa(Array.from(e,t=>String.fromCharCode(t)).join("")),Xe=()=>Ze(crypto.getRandomValues(new Uint8Array(16)));var Ac=new TextEncoder,Oi=e=>Ac.encode(e).length,_n=e=>e.match(/%[0-9A-Fa-f]{2}|[^]/gu)??[];function Pi(e,t){let n=Math.floor(e*6/8);return n<t?{from:n,to:Math.
min(t,Math.ceil((e*6+6)/8))}:{}}function Ri(e,t){return e.map((n,r)=>({text:n,part:"data",...Pi(r,t)}))}function gr(e,t,n=[]){let r=[],o=0,i=(l,y={})=>{l!==""&&
(r.push({text:l,at:o,size:Oi(l),...y}),o+=Oi(l))},a=(l,y)=>{for(let v of _n(l))i(v,{part:y})},c=e.indexOf("?"),u=c<0?e:e.slice(0,c),d=u.lastIndexOf("/")+1;return i(
u.slice(0,d),{part:"endpoint"}),i(u.slice(d),{part:"clientAccessKey"}),c>=0&&(i("?"),e.slice(c+1).split("&").forEach((l,y)=>{y>0&&i("&");let v=l.indexOf("="),f=v<
0?l:l.slice(0,v);if(i(f),v<0)return;i("=");let b=l.slice(v+1),h=_n(b);f==="data"&&t!==void 0&&h.length===4*Math.ceil(t/3)?h.forEach((p,g)=>i(p,{part:"data",...Pi(
g,t)})):a(b,f)})),Mi(r,n.filter(l=>l.where!=="payload"))}var vn=e=>e.includes("/CBC/");function Et(e,t,n=1){return vn(e)?{from:16*Math.floor(t/16),to:16*Math.ceil(
(t+n)/16)}:{from:t,to:t+n}}var Fi=e=>e.toString(16).padStart(2,"0"),$c=e=>e>32&&e<127;function Li(e,t,n,r=[]){let o=!0,i=Array.from(t,(c,u)=>{let d=$c(c)?String.
fromCharCode(c):"\xB7";return d==="&"?o=!0:d==="="&&(o=!1),{text:d,...o&&{part:"name"},at:u,size:1,...Et(e,u)}}),a=vn(e)?n-t.length:0;for(let c=t.length;c<t.length+
a;c++)i.push({text:` ${Fi(a)}`,part:"padding",at:c,size:1,...Et(e,c)});return Mi(i,r.filter(c=>c.where==="payload"))}function Ui(e,t){let n=e.includes("/GCM/")?
t.length-16:t.length;return Array.from(t,(r,o)=>({text:Fi(r),part:o<n?"data":"tag",at:o,size:1,from:o,to:o+1}))}function yr(e){let t=Array.from(e,o=>String.fromCharCode(
o)).join(""),n=[],r=0;for(let o of t.split("&")){let i=o.indexOf("=");n.push({name:i<0?"":o.slice(0,i),value:o.slice(i+1),at:r,size:o.length}),r+=o.length+1}return n}
function Mi(e,t){for(let{offset:n}of t){let r=e.find(o=>n<o.at+o.size)??e.at(-1);r!==void 0&&(r.bad=!0)}return e}function _r(e,t){return t===void 0?!1:t.from!==
void 0?e.from!==void 0&&e.from<t.to&&t.from<e.to:e.part!==void 0&&e.part===t.part}var Ni={"AES/GCM/NoPadding":"GCM: byte by byte, and a tag of 16 bytes behind, by which any change is noticed.","AES/CTR/NoPadding":"CTR: byte by byte, and nothi\
ng by which a change would be noticed.","AES/CBC/PKCS5Padding":"CBC: in blocks of 16 bytes, the last one filled up, and nothing by which a change would be notic\
ed."};function Di(e,t){let{data:n,cipherSalt:r}=Se(t),o=ae.open(Ge(e),r,n),i=ji(e.algorithm,t,n,o,[]);return[{id:"request",title:"Account and request",note:"Cor\
relation id, the time in UTC and a random nonce, your fields behind them; the account\u2019s endpoint and keys; a random salt.",state:"done",rows:Ec(e.algorithm,
o,Se(t))},{...i.payload,note:"Names and values, percent-encoded, in this order. This is what is encrypted."},{...i.cipher,note:Ni[e.algorithm],rows:[Bi(r)]},{...i.
base64,note:"Four characters for three bytes: the standard alphabet, with padding."},{...i.url,note:"+ / = percent-encoded. redirect and air stand outside the e\
ncryption."}]}function Ec(e,t,n){return[...yr(t).map(r=>({name:r.name,value:r.value,...Et(e,r.at,r.size)})),...Ki(n)]}var Bi=e=>({name:"cipherSalt",value:`${e}:\
 ${new TextEncoder().encode(e).length} bytes, which are the IV`,part:"cipherSalt"});function Ki({endpoint:e,clientAccessKey:t,cipherSalt:n,redirect:r,air:o}){let i=[
{name:"endpoint",value:e,part:"endpoint"},{name:"clientAccessKey",value:t,part:"clientAccessKey"},{name:"cipherSalt",value:n,part:"cipherSalt"}];return r!==void 0&&
i.push({name:"redirect",value:r,part:"redirect"}),o!==void 0&&i.push({name:"air",value:String(o),part:"air"}),i}function ji(e,t,n,r,o){let i=n&&Ze(n);return{payload:{
id:"payload",title:"Payload",state:"done",kind:"text",length:r&&`${r.length} bytes${vn(e)?`, and ${n.length-r.length} of padding`:""}`,cells:r&&Li(e,r,n.length,
o)},cipher:{id:"cipher",title:"Ciphertext",state:"done",kind:"hex",length:n&&`${n.length} bytes`,cells:n&&Ui(e,n)},base64:{id:"base64",title:"Base64",state:"don\
e",kind:"text",length:i&&`${i.length} characters`,cells:i&&Ri(_n(i),n.length)},url:{id:"url",title:"URL",state:"done",kind:"text",length:`${t.length} characters`,
cells:gr(t,n?.length,o)}}}function vr(e,t,n){let r=e.key.trim()!=="",o=te(()=>r?z(e,l=>l.inspect(t,n)):Se(t));if(Cc(o.error))return{...vr({...e,key:""},t,n),error:o.
error};if(o.error!==void 0)return Tc(t,o.error);let i=o.value,a=r?te(()=>z(e,l=>l.open(t,n))):{},c=r?te(()=>z(e,l=>l.open(t,{...n,anyAge:!0,phpSalts:!0,oldPayloads:!0}))):
{},u=r&&i.data&&Ic(e,i),d=a.error&&Hi(a.error,i.lints);return{keyed:r,inspection:i,lints:i.lints,error:a.error,opened:a.value,read:a.value??c.value,steps:Pc(e,t,
i,u||void 0,d,r)}}var Cc=e=>e?.code==="key"||e?.code==="account";function Tc(e,t){let n=Number(/ at byte (\d+)/.exec(t.detail)?.[1]??0),r={name:t.code,code:t.code,
where:"url",offset:n,what:t.detail,cure:"Paste the whole URL, as it was handed to the phone."},o=(i,a)=>({id:i,title:a,note:"",state:"not-reached",why:"There is\
 no EVURL to go on with."});return{keyed:!1,lints:[r],error:t,steps:[{id:"url",title:"URL",note:"",state:"failed",why:t.message,kind:"text",length:`${e.length} \
characters`,cells:gr(e.slice(0,4096),void 0,[r])},o("base64","Base64"),o("cipher","Ciphertext"),o("payload","Payload"),o("says","What it says")]}}function Ic(e,{
data:t,cipherSalt:n}){let r=e.algorithm.includes("/GCM/")?n:n.slice(0,16).padEnd(16,"\0");return te(()=>ae.open(Ge(e),r,t)).value}var Oc=["url","base64","cipher",
"payload","says"];function Hi({code:e},t){switch(e){case"encoding":return t.some(n=>n.code==="encoding"&&n.where!=="data")?"url":"base64";case"salt":return"ciph\
er";case"decrypt":return t.some(n=>n.where==="payload")?"payload":"cipher";case"not_yet":case"expired":return"says";default:return"url"}}function Pc(e,t,n,r,o,i){
let{lints:a}=n,c=ji(e.algorithm,t,n.data,r,a),u=[{...c.url,note:"Taken apart at ? & =, and each value decoded, once.",rows:Ki(n)},{...c.base64,note:"data, as it\
 decodes."},{...c.cipher,note:Ni[e.algorithm],rows:[Bi(n.cipherSalt)]},{...c.payload,note:"What the key makes of it."},{id:"says",title:"What it says",note:"Its\
 age is told by its timestamp.",state:"done",rows:r&&yr(r).filter(y=>y.name!=="").map(y=>({name:y.name,value:y.value,...Et(e.algorithm,y.at,y.size)}))}],d=o??(i?
void 0:"cipher");if(d===void 0)return u;let l=Oc.indexOf(d);return u.map((y,v)=>{if(v<l)return y;if(v===l){let f=a.filter(b=>Rc(b)===d).map(b=>b.what).join("; ");
return o?{...y,state:"failed",why:f}:{...y,state:"not-reached",why:"It takes the key to go on."}}return{...y,...y.id!=="payload"&&{rows:void 0,cells:void 0},...d!==
"cipher"&&{rows:void 0,cells:void 0},state:"not-reached",why:"Not reached."}})}var Rc=e=>Hi(e,[e]);var Le=E({state:"loading",said:"The module is loading\u2026"}),q=Fe(()=>Le.value.state==="ready"),Ue=E(""),N=E("build"),se=["build","open","flow","engines"],A=E(
{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVnl",algorithm:"AES/GCM/NoPadding",key:"",keyEncoding:"base64",saltLength:12,redirects:""}),
G=E({correlationId:"",redirect:"https://merchant.example/done",air:"",fields:""}),P=E({evurl:"",skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,oldPayloads:!1}),Me=E(
void 0),F=(e,t)=>{e.value={...e.value,...t}},Fc=e=>e.split(`
`).filter(t=>t.trim()!=="").map(t=>{let n=t.indexOf("=");return n<0?[t.trim(),""]:[t.slice(0,n).trim(),t.slice(n+1).trim()]}),br=({correlationId:e,redirect:t,air:n,
fields:r})=>({...e.trim()!==""&&{correlationId:e.trim()},...t.trim()!==""&&{redirect:t.trim()},...n!==""&&{air:n==="true"},...r.trim()!==""&&{fields:Fc(r)}}),Ct=e=>/^\s*-?\d{1,10}\s*$/.
test(e)?Number(e):void 0,wr=({skew:e})=>(Ct(e)??0)*1e3,kr=30,xr=e=>Ct(e)>=0,Sr=({tolerance:e})=>xr(e)?Ct(e):kr,Ar=({anyAge:e,phpSalts:t,oldPayloads:n})=>({...e&&
{anyAge:e},...t&&{phpSalts:t},...n&&{oldPayloads:n}}),Lc=e=>({now:Date.now()+wr(e),tolerance:Sr(e),...Ar(e)}),$r=E(0),zi={kind:"idle",text:"The module is loadin\
g. What you enter is kept."},Uc={kind:"idle",text:"Enter a key, or take the demo account."},Tt=E({verdict:zi}),Ae=E({verdict:zi});function Mc(){if(A.value.key.trim()===
"")return{verdict:Uc};let{value:e,error:t}=te(()=>z(A.value,r=>r.build(br(G.value))));if(t!==void 0)return{verdict:{kind:"bad",text:t.message},error:t};let n=ti(
A.value.algorithm);return{...e,at:Date.now(),steps:Di(A.value,e.evurl),verdict:n?{kind:"good",text:`Built: ${e.evurl.length} characters, authenticated.`}:{kind:"\
warn",text:`Built: ${e.evurl.length} characters, unauthenticated: it can be changed on its way.`}}}function Nc(){let e=P.value.evurl.trim();if(e==="")return{verdict:{
kind:"idle",text:"Paste an EVURL, or take a sample."}};let t=vr(A.value,e,Lc(P.value));return{evurl:e,...t,verdict:Dc(t)}}function Dc({keyed:e,error:t,opened:n,
lints:r,inspection:o}){if(t!==void 0)return{kind:"bad",text:t.message};if(!e)return o===void 0||r.length>0?{kind:"bad",text:`${r.length} to mend, as far as can \
be told without the key.`}:{kind:"idle",text:"Nothing wrong, as far as can be told without the key."};let i=r.length>0?` ${r.length} to mend all the same.`:"";return n.
authenticated?{kind:"good",text:`It opens: authenticated${n.freshness==="checked"?", and within the ten minutes":""}.${i}`}:{kind:"warn",text:`It opens, unauthe\
nticated: it may have been changed on its way.${i}`}}function qi(){Vi(()=>[q.value,A.value,G.value,$r.value],Mc,Tt,Qe.build),Vi(()=>[q.value,A.value,P.value],Nc,
Ae,Qe.open)}var Bc=150,Qe={build:E(!1),open:E(!1)};function Vi(e,t,n,r){let o;ge(()=>{let[i]=e();clearTimeout(o),i&&(r.value=!0,o=setTimeout(()=>{n.value=t(),r.
value=!1},n.peek().steps===void 0&&n.peek().error===void 0?0:Bc))})}var Gi={base64:e=>/^[A-Za-z0-9+/]*={0,2}$/.test(e)&&e.length%4===0?atob(e).length:void 0,base64url:e=>/^[A-Za-z0-9_-]*={0,2}$/.test(e)?Math.floor(e.replace(/=+$/,
"").length*3/4):void 0,hex:e=>/^([0-9A-Fa-f]{2})*$/.test(e)?e.length/2:void 0,"utf-8":e=>new TextEncoder().encode(e).length},Er=Object.keys(Gi),It=e=>e===16||e===
24||e===32,Ot=(e,t)=>Gi[t](e.trim());function Wi(e,t){if(e.trim()==="")return"no key yet";let n=Ot(e,t),i=(It(n)?["hex"]:Er).filter(c=>c!==t&&It(Ot(e,c))).map(c=>`\
as ${c} it has ${Ot(e,c)}`).join(", ");if(n===void 0)return`not ${t}${i&&`; ${i}`}`;let a=`${n} ${n===1?"byte":"bytes"}`;return It(n)?`${a}: AES-${8*n}${i&&` (${i}\
)`}`:`${a}; AES takes 16, 24 or 32${i&&`; ${i}`}`}async function $e(e,{method:t="GET",body:n}={}){let r=await fetch(`_sandbox/${e}`,{method:t,...n!==void 0&&{body:JSON.stringify(n),headers:{"Content-Type":"appl\
ication/json"}}}),o=await r.text();try{return{status:r.status,json:JSON.parse(o)}}catch{return{status:r.status,json:void 0}}}var ye=E(void 0),bn=async()=>ye.value=
(await $e("customer")).json,Cr=(e,t)=>$e(`customer/${e}`,{method:"POST",body:t}),Ji=async()=>(await $e("clock")).json,Yi=async e=>(await $e("clock",{method:"PUT",
body:e})).json,Zi=async()=>(await $e("faults")).json,Xi=async e=>e.length===0?$e("faults",{method:"DELETE"}):$e("faults",{method:"PUT",body:{rules:e}}),Qi=()=>$e(
"reset",{method:"POST",body:{}});function ea(e){let t=$i("_sandbox/events");return t.addEventListener("request",n=>e(JSON.parse(n.data))),()=>t.close()}async function Tr(){let e=await bn().catch(()=>{});if(e?.clientAccessKey===void 0){F(A,{endpoint:"https://mi-sbox.dnlsrv.com/msbox/id/",clientAccessKey:"t20AHVn\
l",algorithm:"AES/GCM/NoPadding",key:Xe(),keyEncoding:"base64",saltLength:12,redirects:""}),Ue.value="A demo account, under a new key that is nobody\u2019s.";return}
let{endpoint:t,clientAccessKey:n,algorithm:r,key:o="",keyEncoding:i="base64"}=e;F(A,{endpoint:t,clientAccessKey:n,algorithm:r,key:o,keyEncoding:i,saltLength:12,
redirects:""}),Ue.value=o===""?"The account of this sandbox, which keeps its key in a file: evurl.key in the folder of --credentials.":"The account of this sand\
box."}async function ta(e){if(A.value.key.trim()===""&&await Tr(),A.value.key.trim()!==""){try{F(P,{evurl:e.make(A.value),skew:"0",tolerance:"30",anyAge:!1,phpSalts:!1,
oldPayloads:!1}),Ue.value=`The sample \u201C${e.title}\u201D.`}catch(t){Ue.value=`No sample can be made under this account: ${t.message}`}N.value="open"}}var jc=Symbol.for("pv"),Hc=0;function s(e,t,n,r,o,i){t||(t={});var a,c,u=t;if("ref"in u&&typeof e!="function")for(c in u={},t)c=="ref"?a=t[c]:u[c]=t[c];var d={type:e,props:u,key:n,ref:a,__k:null,
__:null,__b:0,__e:null,__c:null,constructor:jc,__v:--Hc,__i:-1,__u:0};return(o||i)&&(d.__source=o,d.__self=i),$.vnode&&$.vnode(d),d}var wn={autocomplete:"off",autocapitalize:"off",autocorrect:"off",spellcheck:!1};function Ir({id:e,label:t,help:n,children:r}){return s("div",{class:"field",children:[
s("label",{for:e,children:t}),r,n&&s("small",{id:`${e}-help`,children:n})]})}var Or=(e,t,n,r)=>({id:n,value:String(e.value[t]),"aria-describedby":r&&`${n}-help`});
function W({form:e,name:t,label:n,help:r,wrong:o,id:i=t,...a}){return s(Ir,{id:i,label:n,help:o??r,children:s("input",{...wn,...a,...Or(e,t,i,r),"aria-invalid":o&&
"true",onInput:c=>F(e,{[t]:c.currentTarget.value})})})}function tt({form:e,name:t,label:n,help:r,...o}){return s(Ir,{id:t,label:n,help:r,children:s("textarea",{
...wn,...o,...Or(e,t,t,r),onInput:i=>F(e,{[t]:i.currentTarget.value})})})}function Ne({form:e,name:t,label:n,options:r,help:o,of:i=String}){return s(Ir,{id:t,label:n,
help:o,children:s("select",{...Or(e,t,t,o),onChange:a=>F(e,{[t]:i(a.currentTarget.value)}),children:r.map(([a,c])=>s("option",{value:a,children:c},a))})})}function kn({
form:e,name:t,label:n}){return s("label",{class:"check",children:[s("input",{type:"checkbox",checked:e.value[t],onChange:r=>F(e,{[t]:r.currentTarget.checked})}),
" ",n]})}var Vc=[["AES/GCM/NoPadding","AES/GCM/NoPadding"],["AES/CTR/NoPadding","AES/CTR/NoPadding (unauthenticated)"],["AES/CBC/PKCS5Padding","AES/CBC/PKCS5Padding (una\
uthenticated)"]];function na({hidden:e}){let{algorithm:t}=A.value;return s("form",{id:"account",hidden:e,class:"card",autocomplete:"off","aria-labelledby":"acco\
unt-title",onSubmit:n=>n.preventDefault(),children:[s("h2",{id:"account-title",children:"Account"}),s("p",{children:s("button",{type:"button",id:"demo",onClick:Tr,
children:"Take the demo account"})}),s(zc,{}),s(Ne,{form:A,name:"algorithm",label:"Algorithm",options:Vc,help:t.includes("/GCM/")?"A change on the way is notice\
d.":"Unauthenticated: whoever sees the URL can change what it says."}),s("details",{children:[s("summary",{children:"Endpoint, ClientAccessKey and more"}),s(W,{
form:A,name:"endpoint",label:"Endpoint",inputmode:"url",help:"https, up to /id/ and its slash."}),s(W,{form:A,name:"clientAccessKey",label:"ClientAccessKey",maxlength:256}),
t.includes("/GCM/")&&s(Ne,{form:A,name:"saltLength",of:Number,label:"Salt length",options:[["12","12"],["16","16"]],help:"In bytes."}),s(tt,{form:A,name:"redire\
cts",label:"Allowed redirects",rows:2,help:"One to a line, compared as text. Left empty, any https URL."})]})]})}function zc(){let e=j(!1),{key:t,keyEncoding:n}=A.
value,r=Ot(t,n);return s("div",{class:"field",children:[s("label",{for:"key",children:"EVURL Encryption Key"}),s("div",{class:"joined",children:[s("input",{id:"\
key",...wn,type:e.value?"text":"password","data-1p-ignore":!0,"data-lpignore":"true",autocomplete:"off",maxlength:256,value:t,onInput:o=>F(A,{key:o.currentTarget.
value}),"aria-describedby":"key-size"}),s("button",{type:"button",class:"secondary","aria-pressed":e.value,"aria-label":"Show the key",onClick:()=>e.value=!e.value,
children:e.value?"Hide":"Show"})]}),s("div",{class:"joined",children:[s("label",{for:"keyEncoding",class:"inline",children:"written as"}),s("select",{id:"keyEnc\
oding",value:n,onChange:o=>F(A,{keyEncoding:o.currentTarget.value}),children:Er.map(o=>s("option",{value:o,children:o},o))})]}),s("small",{id:"key-size",class:t.
trim()!==""&&!It(r)?"off":"",children:Wi(t,n)})]})}function nt({text:e,label:t="Copy"}){let n=j(t);return s("button",{type:"button",class:"secondary small","aria-live":"polite",onClick:async()=>{try{await navigator.
clipboard.writeText(e),n.value="Copied"}catch{n.value="Not allowed: select and copy it"}setTimeout(()=>n.value=t,2e3)},children:n.value})}var Pt=6e5;function xn({made:e,skew:t=0,name:n}){let r=j(Date.now());he(()=>{let c=setInterval(()=>r.value=Date.now(),500);return()=>clearInterval(c)},[]);let o=e+
Pt-(r.value+t),i=o>Pt?o-Pt:0,a=Math.max(0,Math.min(Pt,o));return s("div",{class:"countdown",children:[s("label",{for:`${n}-left`,children:i>1e3?`Made ${Pr(i)} f\
rom now`:o>0?`Valid for ${Pr(o)} more`:`Expired ${Pr(-o)} ago`}),s("progress",{id:`${n}-left`,max:Pt/1e3,value:Math.round(a/1e3)})]})}function Pr(e){let t=Math.
floor(e/1e3);return t<3600?`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`:t<172800?`${Math.floor(t/3600)} h ${String(Math.floor(t%3600/60)).padStart(2,"0")}\
 min`:`${Math.floor(t/86400)} days`}var ra="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";function oa(e,t,n){let r=256-256%e.length,o="";for(;o.length<t;)for(let i of n(2*t))i<r&&
o.length<t&&(o+=e[i%e.length]);return o}var ia=e=>crypto.getRandomValues(new Uint8Array(e));var Rr=6e4,Fr=e=>new Date(e).toISOString().replace(/\D/g,"").slice(0,14),ne=e=>encodeURIComponent(e),Lr=e=>oa(ra,e,ia),sa=e=>e.algorithm.includes("/GCM/")?e.saltLength:
16,Ur="244464DFCB537E56",Mr=14,ca="https://merchant.example/done?order=17";function Rt(e,t,n={}){return z({...e,redirects:""},r=>ae.build(r,{correlationId:Ur,redirect:ca,
air:!1,...n},{cipherSalt:Lr(sa(e)),nonce:"83610",timestamp:Fr(t)}))}var Ee=e=>Rt(e,Date.now()).evurl;function la(e,t,{iv:n=Lr(sa(e)),spelt:r=n}={}){let o=ae.seal(
Ge(e),n,new TextEncoder().encode(t));return`${e.endpoint}${ne(e.clientAccessKey)}?data=${ne(Ze(o))}&cipherSalt=${ne(r)}`}var qc=()=>`correlationid=${Ur}&timesta\
mp=${Fr(Date.now())}&nonce=83610`,rt=(e,t)=>e.replace(/(?<=[?&]data=)[^&]*/,n=>t(decodeURIComponent(n)));function Sn(e,t){for(;;){let n=Ee(e),r=decodeURIComponent(
/data=([^&]*)/.exec(n)[1]);if(t.every(o=>r.includes(o)))return n}}function Nr(e,t){return rt(e,n=>{let r=Uint8Array.from(atob(n),o=>o.charCodeAt(0));return r[t]^=
1,ne(Ze(r))})}function ua(e,t){return e.replace(/(?<=[?&]cipherSalt=)[^&]*/,n=>{let r=Array.from(n,o=>o.charCodeAt(0));return r[t]^=1,ne(String.fromCharCode(...r))})}
function Gc(e){return{...e,key:Xe(),keyEncoding:"base64"}}var Wc="https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGtT04jwmgYhzW9OPw9P%2F1h1nZPqMZXbo%2B03SWQ\
FJtXOq5SYHGhK1Bg4%2F666V55Zdq0dKkDVPNZjfS3duY1i1WCvaFEAIh6Cau4nuW29akzZxAfpWZCyDMFnrLihmpO54olamo6AOJCTzg4fIdGQEO9J291b8QhziMbd1RDWm5i9aCTg5O6v156vS%2BQQz0HwBfj\
JPPZ0eY5OR3sTUI58sK%2BgFEdV6pRPjN7VZz%2BKAJ3hwFWljJoHurWYHyqoIwnSuDh2EToE1JSRdSjaqEY2wedSJyYHMPjSTtXDm0H45ERO8tw7sdke8gkAE1Clcbj5mlCBBA%3D&cipherSalt=6tKfsd76F7\
j3hvbK&redirect=https%3A%2F%2FMerchantSite%2FRedirect&air=false",Jc=`sha512-${"A".repeat(86)}==?x7Qz`,da=[{id:"good",title:"Good",lint:"",make:Ee},{id:"tampered",
title:"Tampered: one bit",lint:"does-not-open",make:e=>Nr(Ee(e),Mr)},{id:"expired",title:"Expired",lint:"expired",make:e=>Rt(e,Date.now()-20*Rr).evurl},{id:"wro\
ng-key",title:"Wrong key",lint:"does-not-open",make:e=>Ee(Gc(e))},{id:"salt-14",title:"Salt of 14, as PHP fills it up",lint:"salt-length",make:e=>aa(e,14)},{id:"\
salt-32",title:"Salt of 32, as PHP cuts it",lint:"salt-length",make:e=>aa(e,32)},{id:"raw-plus",title:"Raw +",lint:"raw-plus",make:e=>rt(Sn(e,["+"]),t=>ne(t).replaceAll(
"%2B","+"))},{id:"plus-space",title:"+ that became a space",lint:"plus-became-space",make:e=>rt(Sn(e,["+"]),t=>ne(t.replaceAll("+"," ")))},{id:"twice",title:"En\
coded twice",lint:"escaped-twice",make:e=>rt(Sn(e,["+"]),t=>ne(ne(t)))},{id:"base64url",title:"base64url",lint:"base64url",make:e=>rt(Sn(e,["+","/"]),t=>t.replaceAll(
"+","-").replaceAll("/","_").replace(/=+$/,""))},{id:"mapped",title:"+ / = as - _ |",lint:"base64-mapped",make:e=>rt(Yc(e),t=>ne(t.replaceAll("+","-").replaceAll(
"/","_").replaceAll("=","|")))},{id:"redirect-raw",title:"Redirect not encoded",lint:"redirect-not-encoded",make:e=>Ee(e).replace(/redirect=[^&]*/,`redirect=${ca}\
&state=1`)},{id:"leading",title:"A leading ?&",lint:"leading-ampersand",make:e=>Ee(e).replace("?","?&")},{id:"twelve",title:"12-hour clock",lint:"timestamp-12-h\
ours",make:e=>Rt(e,Date.now()-720*Rr).evurl},{id:"zone",title:"Local time, not UTC",lint:"timestamp-zone",make:e=>Rt(e,Date.now()+120*Rr).evurl},{id:"old",title:"\
TimeStamp, Nonce",lint:"old-payload",make:e=>la(e,`correlationid=${Ur}&TimeStamp=${Fr(Date.now())}&Nonce=8361`)},{id:"masked",title:"A masked secret pasted",lint:"\
masked-secret",make:e=>Ee(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${ne(Jc)}`)},{id:"vendor",title:"The vendor's own",lint:"does-not-open",make:()=>Wc}];function Yc(e){
for(let t=0;;t++){let n=Rt(e,Date.now(),{fields:[["n","x".repeat(1+t%3)]]}).evurl,r=decodeURIComponent(/data=([^&]*)/.exec(n)[1]);if(["+","/","="].every(o=>r.includes(
o)))return n}}function aa(e,t){let n=Lr(t);return e.algorithm.includes("/GCM/")?Ee(e).replace(/cipherSalt=[^&]*/,`cipherSalt=${n}`):la(e,qc(),{iv:n.slice(0,16).
padEnd(16,"\0"),spelt:n})}var fa="244464DFCB537E56";function pa(){return["AES/CTR/NoPadding","AES/CBC/PKCS5Padding","AES/GCM/NoPadding"].map(e=>{let t={endpoint:"https://mi.example.com/m\
sbox/id/",clientAccessKey:"demo",algorithm:e,key:Xe(),keyEncoding:"base64",saltLength:12,redirects:""},{evurl:n}=z(t,a=>a.build({correlationId:fa})),r=e.includes(
"/CBC/")?ua:Nr,{value:o,error:i}=te(()=>z(t,a=>a.open(r(n,Mr))));return i!==void 0?{algorithm:e,kind:"good",said:`Refused (${i.code}).`}:{algorithm:e,kind:"warn",
said:`It opens, and says ${o.correlationId} where ${fa} was built: forged.`}})}var Zc={good:"\u2713",warn:"!",bad:"\u2717",idle:"\u25CB"};function ce({id:e,verdict:t}){return s("p",{id:e,class:`verdict ${t.kind}`,role:"status","aria-live":"\
polite","aria-atomic":"true",children:[s("span",{class:"sign","aria-hidden":"true",children:Zc[t.kind]})," ",s("span",{children:t.text})]})}function ha(){let e=j(void 0);return s("section",{id:"forge",class:"card wide","aria-labelledby":"forge-title",children:[s("h2",{id:"forge-title",children:"Unau\
thenticated: see for yourself"}),s("p",{class:"note",children:"Whoever sees an EVURL under CTR or CBC can change it without the key. This flips one bit of an EV\
URL under each algorithm, where the first character of the correlation id stands: of the ciphertext, and under CBC of the salt."}),s("p",{children:s("button",{type:"\
button",disabled:!q.value,onClick:()=>e.value=pa(),children:"Flip one bit"})}),s("div",{class:"forged","aria-live":"polite",children:e.value?.map(({algorithm:t,
kind:n,said:r})=>s("div",{"data-algorithm":t,children:[s("h3",{children:t}),s(ce,{verdict:{kind:n,text:r}})]},t))})]})}var Xc=[.2,.375,.5555555555555556,.6666666666666666],Qc=(e,t)=>n=>{let r=4*e+n-4,o="*-04-39?2$%%$%%'$%''%'''%')(%'))%(++'(++'(+.'+-.',/3',33)-/5)-43).36)058*18<\
+37<+4:<,4:E,5<A-7>C/8@F/:EH/<EK0=FM1?IP2@KS3BNV4DPY5FS\\6HV_6IXb7K[e8N^i9Pam;Rdp<Tgt".charCodeAt(r)-35,i=r>8?o:1,a=t/i|0,c=t%i,u=i-c,d=r>8?a*Xc[n]+(e>5)&-2:o,l=a-
d;return{t:u*l+c*l+c,o:[[u,l],[c,l+1]],i:d}};var De=e=>new Uint8Array(e),Ft=e=>{let t=new Error(`lean-qr error ${e}`);throw t.code=e,t},An=e=>"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".indexOf(e),Br=e=>e.
charCodeAt(0),ya=(...e)=>(t,n)=>e.forEach(r=>r(t,n)),_a=e=>t=>{t.eci!==e&&(t.push(7,4),e<128?t.push(e,8):e<16384?t.push(32768|e,16):t.push(12582912|e,24),t.eci=
e)},Hr=e=>(t,n)=>{t.push(4,4),t.push(e.length,8+8*(n>9)),e.forEach(r=>t.push(r,8))},it=(e,t,n,r,o=(a,c)=>n(a.length,c),i=r?a=>ya(_a(r),e(a)):e)=>(i.test=t,i.l=n,
i.est=o,i.eci=r&&[r],i),va=it(e=>(t,n)=>{t.push(1,4),t.push(e.length,10+2*(n>26)+2*(n>9));let r=0;for(;r<e.length-2;r+=3)t.push(+e.slice(r,r+3),10);r<e.length-1?
t.push(+e.slice(r),7):r<e.length&&t.push(+e[r],4)},e=>/[0-9]/.test(e),(e,t)=>14+2*(t>26)+2*(t>9)+10*e/3),ba=it(e=>(t,n)=>{t.push(2,4),t.push(e.length,9+2*(n>26)+
2*(n>9));let r=0;for(;r<e.length-1;r+=2)t.push(45*An(e[r])+An(e[r+1]),11);r<e.length&&t.push(An(e[r]),6)},e=>An(e)>=0,(e,t)=>13+2*(t>26)+2*(t>9)+5.5*e),ot=it(e=>Hr(
[...e].map(Br)),e=>Br(e)<128,(e,t)=>12+8*(t>9)+8*e);ot._=!0,ot.u=!0;var Vr=it(ot,e=>Br(e)<256,ot.l,3);Vr._=!0;var ma=new TextEncoder,zr=it(e=>Hr(ma.encode(e)),()=>1,
0,26,(e,t)=>12+8*(t>9)+8*ma.encode(e).length);zr._=!0;var Kr=()=>{let e=new Map,t=new TextDecoder("sjis"),n=De(2);for(let r=0;r<7973;++r)n[0]=r/192+129+64*(r>5951),
n[1]=r%192+64,e.set(t.decode(n),r);return e.delete("\uFFFD"),Kr=()=>e,e},qr=it(e=>(t,n)=>{t.push(8,4),t.push(e.length,8+2*(n>26)+2*(n>9));for(let r of e)t.push(
Kr().get(r),13)},e=>Kr().has(e),(e,t)=>12+2*(t>26)+2*(t>9)+13*e);qr._=!0;var wa=[va,ba,ot,Vr,qr,zr],el={auto:(e,{modes:t=wa}={})=>(n,r)=>{let o=t.map((l,y)=>{let v=new Map,
f=(b,h)=>(v.has(b)||v.set(b,h(b,r)),v.get(b));return{m:l,h:1<<y,C:l.est("",r),S:l.l?(b,h)=>f(h-b,l.l):(b,h)=>f(e.slice(b,h),l.est)}}),i=[{v:0}],a=0,c=0,u=-1;for(let l of[
...e,""]){let y=0;if(l)for(let v of o)v.m.test(l)&&(y|=v.h);if(!l||y!==u){if(u!==-1){let v=new Set(i.map(b=>b.D)),f=[];for(let{m:b,C:h,S:p,h:g}of o)if(u&g){let m=p(
a,c);for(let _ of b.eci??v)if(!b.u||!_){let w;for(let S of i)if(S.D===_||b.eci){let x=S.m===b&&S.D===_,I=x?S.V:S,T=b._&&x?S.v+m-h:I.v+12*(I.D!==_)+(x?p(x?S.$:a,
c):m);(!w||T<w.v)&&(w={$:x?S.$:a,V:I,m:b,D:_,A:c,v:T})}w&&f.push(w)}}i=f}u=y,a=c}c+=l.length}i.length||Ft(5);let d=[];for(let l=i.reduce((y,v)=>v.v<y.v?v:y);l.m;l=
l.V)d.push(l.m(e.slice(l.$,l.A)));d.reverse().forEach(l=>l(n,r))},multi:ya,eci:_a,bytes:Hr,numeric:va,alphaNumeric:ba,ascii:ot,iso8859_1:Vr,shift_jis:qr,utf8:zr},
tl=()=>({F:De(2956),I:0,push(e,t){for(let n=t,r=8-(7&this.I);n>0;n-=r,r=8)this.F[this.I>>3]|=e<<r>>n,this.I+=n<r?n:r}}),Dr=(e,t=e*e,n=De(t))=>({size:e,K:n,get:(r,o)=>r>=
0&&r<e&&!!(1&n[o*e+r]),toString({on:r="##",off:o="  ",lf:i=`
`,pad:a=4,padX:c=a,padY:u=a}={}){let d="";for(let l=-u;l<e+u;++l){for(let y=-c;y<e+c;++y)d+=this.get(y,l)?r:o;d+=i}return d},toImageData(r,{on:o=[0,0,0],off:i=[
0,0,0,0],pad:a=4,padX:c=a,padY:u=a}={}){let d=e+2*c,l=e+2*u,y=r.createImageData(d,l),v=new Uint32Array(y.data.buffer);y.data.set([...o,255]);let f=v[0];y.data.set(
[...i,255]);let b=v[0];for(let h=0;h<l;++h)for(let p=0;p<d;++p)v[h*d+p]=this.get(p-c,h-u)?f:b;return y},toCanvas(r,o){let i=r.getContext("2d"),a=this.toImageData(
i,o);r.width=a.width,r.height=a.height,i.putImageData(a,0,0)},toDataURL({type:r="image/png",scale:o=1,...i}={}){let a=document.createElement("canvas"),c=a.getContext(
"2d"),u=this.toImageData(c,i);return a.width=u.width*o,a.height=u.height*o,c.putImageData(u,0,0),c.imageSmoothingEnabled=!1,c.globalCompositeOperation="copy",c.
drawImage(a,0,0,u.width,u.height,0,0,a.width,a.height),a.toDataURL(r,1)}}),$n=[(e,t)=>1&(e^t),(e,t)=>1&t,e=>e%3,(e,t)=>(e+t)%3,(e,t)=>1&(e/3^t>>1),(e,t)=>(e&t&1)+
e*t%3,(e,t)=>(e&t)+e*t%3&1,(e,t)=>(e^t)+e*t%3&1],En=De(511);for(let e=0,t=1;e<255;t=2*t^285*(t>127))En[En[t+255]=e++]=t;var ka=e=>En[e%255],xa=e=>En[e+255],nl=(e,t)=>{
let n=De(e.length+t.length-1);for(let r=0;r<e.length;++r)for(let o=0;o<t.length;++o)n[r+o]^=ka(e[r]+t[o]);return n.map(xa)},rl=(e,t)=>{let n=De(e.length+t.length-
1);n.set(e,0);for(let r=0;r<e.length;++r)if(n[r]){let o=xa(n[r]);for(let i=0;i<t.length;++i)n[r+i]^=ka(t[i]+o)}return n.slice(e.length)},jr=[[0],[0,0]];for(let e=1;e<
30;++e)jr.push(nl(jr[e],[0,e]));var ol=(e,t)=>{let n=[[],[]],r=0,o=0;for(let[a,c]of t.o)for(let u=0;u<a;++u,r+=c){let d=e.slice(r,r+c);n[0].push(d),n[1].push(rl(
d,jr[t.i])),o+=c+t.i}let i=De(o);o=0;for(let a of n)for(let c=0,u=-1;u<o;++c){u=o;for(let d of a)c<d.length&&(i[o++]=d[c])}return i},Sa=(e,t,n)=>{let r=e<<=n;for(let o=134217728;o>>=
1;)r&o&&(r^=t*(o>>n));return r|e},il=({size:e,K:t},n)=>{let r=(a,c,u,d)=>{for(;u-- >0;a+=e)t.fill(d,a,a+c)},o=(a,c,u)=>{for(let d=0;d++<3;u-=2)r(c*e+a-(u>>1)*(e+
1),u,u,2|d)},i=2*((e-13)/(1+(n/7|0))/2+.75|0);if(n>1)for(let a=e-7;a>8;a-=i){for(let c=a;c>8;c-=i)o(a,c,5);a<e-7&&o(a,6,5)}if(n>6)for(let a=Sa(n,7973,12),c=1;c<
7;++c)for(let u=12;u-- >9;a>>=1)t[c*e-u]=2|1&a;r(7,2,9,2),r(e-8,8,9,2);for(let a=0;a<e;++a)t[6*e+a]=3^1&a;o(3,3,7),o(e-4,3,7);for(let a=0;a<e;++a)for(let c=a;c<
e;++c)t[c*e+a]=t[a*e+c];t[(e-8)*e+8]=3},al=({size:e,K:t})=>{let n=[];for(let r=e-2,o=e,i=-1;r>=0;r-=2){for(r===5&&(r=4);o+=i,o!==-1&&o!==e;){let a=o*e+r;t[a+1]||
n.push(a+1),t[a]||n.push(a)}i*=-1}return n},sl=({K:e},t,n)=>t.forEach((r,o)=>e[r]=n[o>>3]>>(7&~o)&1),cl=({size:e,K:t},n,r,o)=>{for(let a=0;a<e;++a)for(let c=0;c<
e;++c){let u=a*e+c;t[u]^=!(n(c,a)||2&t[u])}let i=21522^Sa((1^o)<<3|r,1335,10);for(let a=0;a++<8;i>>=1)t[(a-(a<7))*e+8]=1&i,t[9*e-a]=1&i;for(let a=8;--a,i;i>>=1)
t[8*e+a-(a<7)]=1&i,t[(e-a)*e+8]=1&i},ll=({size:e,K:t},n=0,r=0)=>{for(let o=0;o<e;++o){for(let i=0;i<2;++i)for(let a,c=0,u=0,d=2;c<e;++c){let l=1&t[i?o*e+c:c*e+o];
r+=l,u=(u>>1|2098176)&(3047517^l-1),2049&u&&(n+=40),l^d&&(a=0),d=l,n+=++a===5?3:a>5}if(o)for(let i=e+o,a=5*t[o-1]^t[o];i<e*e;i+=e){let c=5*t[i-1]^t[i];n+=3*!(1&
(a|c)|4&(a^c)),a=c}}return n+10*(10*Math.abs(r/(e*e)-1)|0)},ga=[],Cn=(e=Ft(1),{minCorrectionLevel:t=0,maxCorrectionLevel:n=3,minVersion:r=1,maxVersion:o=40,mask:i,
trailer:a=60433,...c}={})=>{n<t&&Ft(3),o<r&&Ft(2),typeof e=="string"&&(e=el.auto(e,c));for(let u=r,d=0;u<=o;++u){let l=ga[u];l||(ga[u]=l=Dr(4*u+17),il(l,u),l.p=
al(l));let y=Qc(u,l.p.length>>3);if(8*y(t).t<d)continue;let v=tl();e(v,u),d=v.I;for(let f=n;f>=t;--f){let b=y(f);if(8*b.t<d)continue;for(v.I=d+11&-8;v.I<8*b.t;)
v.push(a,16);let h=Dr(l.size,l.K);return sl(h,l.p,ol(v.F,b)),($n[i]?[$n[i]]:$n).map((p,g)=>{let m=Dr(h.size,h.K);return cl(m,p,i??g,f),m.s=$n[i]?0:ll(m),m}).reduce(
(p,g)=>g.s<p.s?g:p)}}Ft(4)};Cn.with=(...e)=>(t,n)=>Cn(t,{modes:[...wa,...e],...n});var Ea="http://www.w3.org/2000/svg",Aa=(e,t,n,r=[],o=e.createElementNS(Ea,t))=>(Object.entries(n).map(([i,a])=>o.setAttribute(i,a)),o.replaceChildren(...r),o);var ul=e=>{let t=[],n="";for(let r=0;r<=e.size;++r)for(let o=0;o<=e.size;++o){let i=e.get(o,r),a=o<<8|r,c=e.get(o-1,r)^i&&a+1,u=e.get(o,r-1)^i&&a+256;if(c||u){i||
([c,u]=[u,c]);let d=t[c||a]||=[],l=t[u||a];c&&d.push(a),u&&d.push(u),d===l?n+=`M${d.map(y=>`${y>>8} ${255&y}`).join("L")}Z`:(l&&d.push(...l),t[d[d.length-1]]=d)}}
return n},$a=(e,{on:t="black",off:n,pad:r=4,padX:o=r,padY:i=r,width:a,height:c,scale:u=1},d,l,y)=>{let v=e.size+2*o,f=e.size+2*i;return d(l,"svg",{xmlns:Ea,version:"\
1.1",viewBox:`${-o} ${-i} ${v} ${f}`,width:a??v*u,height:c??f*u,"shape-rendering":"crispedges"},[n?d(l,"rect",{x:-o,y:-i,width:v,height:f,fill:n}):"",d(l,"path",
{d:ul(e),fill:t})],y)},Ca=(e,t,n={})=>t.body?$a(e,n,Aa,t):$a(e,n,Aa,t.ownerDocument,t);function Ta(e){try{let{hostname:t}=new URL(e);return t==="localhost"||t==="[::1]"||/^127\.\d+\.\d+\.\d+$/.test(t)}catch{return!1}}function Ia({evurl:e}){return s("details",{id:"qr",children:[s("summary",{children:"Hand it to a phone"}),Ta(e)?s(dl,{}):s(fl,{evurl:e}),s("ul",{class:"warnings",
children:[s("li",{children:"It works once, within ten minutes. Do not send it by mail or chat: their link scanners open it, and use it up."}),s("li",{children:"\
A browser that turns http into https breaks carriers that need http."}),s("li",{children:"Turn wifi off: the carrier knows the SIM on its own network alone."})]})]})}
function dl(){return s(C,{children:[s("p",{children:"It leads to this machine, which no phone can reach. With this machine\u2019s address in the network the sandbox \
serves EVURLs to a phone, and a QR code is drawn here:"}),s("p",{class:"evurl",children:s("code",{children:"evurl serve --tls --phone-listen 192.168.1.5:8443"})})]})}
function fl({evurl:e}){let t=We();return he(()=>{let n=Ca(Cn(e),document,{on:"black",off:"white",padX:4,padY:4});n.setAttribute("role","img"),n.setAttribute("ar\
ia-label",`QR code of the EVURL, ${e.length} characters`),t.current.replaceChildren(n)},[e]),s("div",{class:"qr",ref:t})}var B=e=>JSON.stringify(e).replaceAll("\u2028","\\u2028").replaceAll("\u2029","\\u2029"),_e=e=>/^[\w@%+=:,./-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`,at="\
EVURL_KEY",Wr="EVURL_API_SECRET",Ce=(...e)=>e.filter(t=>t!==void 0&&t!==!1).join(`
`);function Oa(e){return Ce("const acme = account({",e.endpoint!==void 0&&`  endpoint: ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`  clientAccessKey: ${B(e.
clientAccessKey)},`,`  keys: [{ algorithm: ${B(e.keys[0].algorithm)}, key: process.env.${at}, keyEncoding: ${B(e.keys[0].keyEncoding)} }],`,e.redirects&&`  redi\
rects: [${e.redirects.map(B).join(", ")}],`,e.saltLength&&`  saltLength: ${e.saltLength},`,"})")}var pl={"AES/GCM/NoPadding":"cipher.GCM","AES/CTR/NoPadding":"c\
ipher.CTR","AES/CBC/PKCS5Padding":"cipher.CBC"},hl={base64:"evurl.Base64",base64url:"evurl.Base64URL",hex:"evurl.Hex","utf-8":"evurl.UTF8"};function Pa(e,t,n){return Ce(
"package main","","import (",...["fmt","log","os",...t].sort().map(r=>`	${B(r)}`),"",'	"github.com/evurl/edge/cipher"','	"github.com/evurl/edge/evurl"',")","","\
func main() {",`	key, err := evurl.ParseKey([]byte(os.Getenv("${at}")), ${hl[e.keys[0].keyEncoding]})`,"	if err != nil {","		log.Fatal(err)","	}","	account, err\
 := evurl.New(evurl.Config{",e.endpoint!==void 0&&`		Endpoint:        ${B(e.endpoint)},`,e.clientAccessKey!==void 0&&`		ClientAccessKey: ${B(e.clientAccessKey)}\
,`,`		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: ${pl[e.keys[0].algorithm]}, Key: key}},`,e.redirects&&`		Redirects:       []string{${e.
redirects.map(B).join(", ")}},`,e.saltLength&&`		SaltLength:      ${e.saltLength},`,"	})","	if err != nil {","		log.Fatal(err)","	}",...n,"}")}function Ra(e){return e.
redirects!==void 0||e.saltLength!==void 0?["--account account.json"]:[e.endpoint!==void 0&&`--endpoint ${_e(e.endpoint)}`,e.clientAccessKey!==void 0&&`--client-\
access-key ${_e(e.clientAccessKey)}`,`--algorithm ${e.keys[0].algorithm}`,`--key-env ${at} --key-encoding ${e.keys[0].keyEncoding}`].filter(Boolean)}function Fa(e){
if(e.redirects===void 0&&e.saltLength===void 0)return;let{keys:[{algorithm:t,keyEncoding:n}],...r}=e;return`cat > account.json <<'END'
${JSON.stringify({...r,keys:[{algorithm:t,keyEnv:at,keyEncoding:n}]},null,2)}
END`}var Gr=(...e)=>e.filter(Boolean).join(` \\
  `);function La(e,t,{origin:n,merchantId:r="YOUR_MERCHANT_ID"}={}){let o={true:"evurl.AirTrue",false:"evurl.AirFalse"}[t.air],i=Object.entries(t).map(([a,c])=>`${a}\
: ${a==="fields"?`[${c.map(([u,d])=>`[${B(u)}, ${B(d)}]`).join(", ")}]`:B(c)}`);return{JavaScript:Ce("import { init, account } from '@evurl/edge'","","await ini\
t()",Oa(e),`const { evurl, correlationId } = acme.build({${i.length>0?` ${i.join(", ")} `:""}})`,"console.log(evurl, correlationId)"),Go:Pa(e,[],["	built, err :\
= account.Build(evurl.Request{",t.correlationId!==void 0&&`		CorrelationID: ${B(t.correlationId)},`,t.redirect!==void 0&&`		Redirect:      ${B(t.redirect)},`,o&&
`		Air:           ${o},`,t.fields&&`		Fields:        []evurl.Field{${t.fields.map(([a,c])=>`{Name: ${B(a)}, Value: ${B(c)}}`).join(", ")}},`,"	})","	if err != n\
il {","		log.Fatal(err)","	}","	fmt.Println(built.EVURL, built.CorrelationID)"]),CLI:Ce(Fa(e),Gr("evurl build",...Ra(e),t.correlationId!==void 0&&`--correlation\
-id ${_e(t.correlationId)}`,t.redirect!==void 0&&`--redirect ${_e(t.redirect)}`,t.air!==void 0&&`--air=${t.air}`,...(t.fields??[]).map(([a,c])=>`--field ${_e(`${a}\
=${c}`)}`))),curl:Ce("# The platform makes it, by the API Secret, for the number that is to be proved.",Gr(`curl -sS ${_e(`${n}/cigateway/id/v1/phoneIdUrl`)}`,`\
-H "Authorization: $${Wr}"`,'-H "RequestTime: $(date -u +%Y-%m-%dT%H:%M:%SZ)"',"-H 'Content-Type: application/json' -H 'Accept: application/json'",`-d ${_e(JSON.
stringify({merchantId:r,consentId:"YOUR_CONSENT_ID",consentTimeStamp:"2026-08-20T12:00:57Z",consumerMdn:"+14444441001",correlationId:t.correlationId??"ONE_FOR_E\
ACH_CALL",...t.air!==void 0&&{air:t.air},...t.redirect!==void 0&&{redirectUrl:t.redirect}}))}`))}}function Ua(e,t,n){let r=Object.entries(n).map(([c,u])=>`${c}:\
 ${u}`),o={anyAge:"--any-age",phpSalts:"--php-salts",oldPayloads:"--old-payloads"},i={anyAge:"AnyAge",phpSalts:"PHPSalts",oldPayloads:"OldPayloads"},a=Object.keys(
n).filter(c=>c in i).map(c=>`${i[c]}: true`);return n.tolerance!==void 0&&a.push(n.tolerance===0?"Tolerance: -1":`Tolerance: ${n.tolerance} * time.Second`),{JavaScript:Ce(
"import { init, account } from '@evurl/edge'","","await init()",Oa(e),`const opened = acme.open(${B(t)}${r.length>0?`, { ${r.join(", ")} }`:""})`,"console.log(o\
pened)"),Go:Pa(e,a.some(c=>c.includes("time."))?["time"]:[],[`	opened, err := account.Open(${B(t)}, evurl.OpenOptions{${a.join(", ")}})`,"	if err != nil {","		l\
og.Fatal(err)","	}","	fmt.Println(opened.CorrelationID, opened.Timestamp, opened.Authenticated)"]),CLI:Ce(Fa(e),Gr(`printf '%s\\n' ${_e(t)} | evurl open`,...Ra(
e),...Object.keys(n).filter(c=>c in o).map(c=>o[c]),n.tolerance!==void 0&&`--tolerance ${n.tolerance}s`)),curl:Ce("# As the phone opens it. It works once.",`cur\
l -sSL ${_e(t)}`)}}globalThis.Prism={manual:!0,disableWorkerMessageHandler:!0};var Jr=ws(Na(),1);Prism.languages.clike={comment:[{pattern:/(^|[^\\])\/\*[\s\S]*?(?:\*\/|$)/,lookbehind:!0,greedy:!0},{pattern:/(^|[^\\:])\/\/.*/,lookbehind:!0,greedy:!0}],string:{
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
Prism);function Da({text:e,language:t,label:n}){return s("pre",{tabindex:0,"aria-label":n,children:s("code",{children:Yr(Jr.default.tokenize(e,Jr.default.languages[t]))})})}
function Yr(e){return typeof e=="string"?e:Array.isArray(e)?e.map(Yr):s("span",{class:`token ${e.type}`,children:Yr(e.content)})}var gl={JavaScript:"javascript",Go:"go",CLI:"bash",curl:"bash"};function yl(e){let t=Sr(e);return{...t!==kr&&{tolerance:t},...Ar(e)}}function _l(e){let t=cr(A.value);
return e==="open"?Ua(t,Ae.value.evurl,yl(P.value)):La(t,br(G.value),vl(t.endpoint))}function vl(e){let{endpoint:t,merchantId:n}=ye.value??{};return t!==void 0&&
t===e?{origin:location.origin,merchantId:n}:{origin:"https://api-sbox.dnlsrv.com"}}function In({name:e}){let t=j("JavaScript"),n=_l(e),r=n[t.value];return s("de\
tails",{class:"snippets","data-of":e,children:[s("summary",{children:"As code"}),s("fieldset",{class:"chips",children:[s("legend",{class:"visually-hidden",children:"\
Language"}),Object.keys(n).map(o=>s("button",{type:"button",class:"chip","aria-pressed":t.value===o,onClick:()=>t.value=o,children:o},o))]}),s(Da,{text:r,language:gl[t.
value],label:`${t.value} code`}),s("p",{class:"note",children:[s(nt,{text:r})," ",t.value==="curl"?e==="build"?s(C,{children:["The API Secret is read from ",s("\
code",{children:Wr}),"."]}):s(C,{children:"No key is needed."}):s(C,{children:["The key is read from ",s("code",{children:at}),"."]})]})]})}var bl={done:"\u2713",failed:"\u2717","not-reached":"\u25CB"},wl={done:"done",failed:"failed here","not-reached":"not reached"};function On({name:e,steps:t}){return t===
void 0?null:s("ol",{class:"steps","aria-label":`The steps of ${e}`,children:t.map((n,r)=>s(kl,{name:e,number:r+1,step:n},n.id))})}function kl({name:e,number:t,step:n}){
let r=`${e}-${n.id}`;return s("li",{class:`step ${n.state}`,"data-step":n.id,"aria-labelledby":`${r}-title`,children:[s("h3",{id:`${r}-title`,children:[s("span",
{"aria-hidden":"true",class:"sign",children:bl[n.state]})," ",t,". ",n.title," ",s("span",{class:"visually-hidden",children:[": ",wl[n.state]]})]}),n.state==="d\
one"?n.note&&s("p",{class:"note",children:n.note}):s("p",{class:"why",children:n.why}),n.rows&&s(xl,{rows:n.rows}),n.cells&&s(Al,{id:r,step:n})]})}var Ba=({from:e,
to:t,part:n})=>e!==void 0?{from:e,to:t}:n!==void 0?{part:n}:void 0;function xl({rows:e}){return s("dl",{class:"rows",children:e.map((t,n)=>s("div",{class:_r(t,Me.
value)?"lit":"",onPointerEnter:()=>Me.value=Ba(t),onPointerLeave:()=>Me.value=void 0,children:[s("dt",{children:t.name}),s("dd",{children:t.value})]},n))})}var Sl=e=>e.
target.closest?.("[data-i]")?.dataset.i,Zr=1024;function Al({id:e,step:t}){let{kind:n,title:r}=t,o=t.cells.slice(0,Zr),i=j(-1),a=l=>{i.value=l,Me.value=Ba(o[l])},
c=l=>{let y={ArrowRight:1,ArrowLeft:-1,ArrowDown:16,ArrowUp:-16,Home:-o.length,End:o.length}[l.key];y!==void 0&&(l.preventDefault(),a(Math.min(o.length-1,Math.max(
0,i.value+y))))},u=()=>{i.value=-1,Me.value=void 0},d=o[i.value];return s(C,{children:[s("div",{class:`cells ${n}`,role:"group",tabindex:0,"aria-label":`${r}, ${o.
length} cells: the arrow keys go through them`,"aria-describedby":`${e}-cell`,onPointerOver:l=>{let y=Sl(l);y!==void 0&&a(Number(y))},onPointerLeave:u,onKeyDown:c,
onBlur:u,children:[o.map((l,y)=>s("span",{"data-i":y,class:`${l.part?`is-${$l(l.part)}`:""} ${l.bad?"wrong":""} ${_r(l,Me.value)?"lit":""} ${y===i.value?"here":
""}`,children:l.text},y)),t.cells.length>Zr&&s("span",{children:["\u2026 and ",t.cells.length-Zr," more"]})]}),s("p",{id:`${e}-cell`,class:"cell","aria-live":"p\
olite",children:d?El(d,i.value,n):t.length})]})}var $l=e=>["data","tag","padding","name","cipherSalt","redirect","air","endpoint","clientAccessKey"].includes(e)?
e:"other";function El({text:e,from:t,to:n,part:r},o,i){let a=t===void 0?"":n-t===1?`, byte ${t} of the ciphertext`:`, bytes ${t} to ${n-1} of the ciphertext`,c=r&&
!["data","name"].includes(r)?`, of ${r.trim()}`:"";return i==="hex"?`0x${e}: byte ${o}${c}, in block ${Math.floor(o/16)}`:`${e}: character ${o}${c}${a}`}function Ka(){let{evurl:e,at:t,steps:n,verdict:r}=Tt.value;return s(C,{children:[s("form",{id:"build","aria-busy":Qe.build.value,class:"card",autocomplete:"off",
"aria-labelledby":"build-title",onSubmit:o=>o.preventDefault(),children:[s("h2",{id:"build-title",children:"Request"}),s(W,{form:G,name:"correlationId",label:"C\
orrelation id",maxlength:80,help:"8 to 80 characters. Left empty, one is made."}),s(W,{form:G,name:"redirect",label:"Redirect",inputmode:"url",help:"Where the d\
evice goes afterwards."}),s(Ne,{form:G,name:"air",label:"air",options:[["","not given"],["false","false"],["true","true: https to http is allowed"]]}),s(tt,{form:G,
name:"fields",label:"Further fields",rows:2,help:"One to a line: name=value."}),s(ce,{id:"build-verdict",verdict:r})]}),s("section",{class:"card","aria-labelled\
by":"built-title",children:[s("h2",{id:"built-title",children:"EVURL"}),s("textarea",{id:"built","aria-labelledby":"built-title",rows:9,readonly:!0,spellcheck:!1,
value:e??"",placeholder:"It stands here when there is a key."}),s("div",{class:"buttons",children:[s("button",{type:"button",disabled:!q.value||e===void 0,onClick:()=>$r.
value++,children:"Build another"}),e&&s(nt,{text:e}),s("button",{type:"button",class:"secondary",disabled:e===void 0,onClick:()=>{F(P,{evurl:e}),N.value="open"},
children:"Open it"})]}),s("div",{class:"countdown-place",children:e&&s(xn,{made:Math.floor(t/1e3)*1e3,name:"built"})}),e&&s(Ia,{evurl:e}),e&&s(In,{name:"build"})]}),
s("section",{class:"card wide","aria-labelledby":"build-steps",children:[s("h2",{id:"build-steps",children:"How it is made"}),n?s(On,{name:"build",steps:n}):s("\
p",{class:"note",children:"Account and request become a payload, the payload a ciphertext, the ciphertext base64, and that a URL. Each step is shown here."})]}),
s(ha,{})]})}var Cl="php-quirk";async function Ha(e,t,n){let r=e.flatMap(Il);if(r.length===0)throw new Error("no vectors in the file");let o=[],i=[],a=t.importKey===void 0?[
ja]:[ja,Tl(t.importKey,i)],c=0,u=performance.now();for(let y of a)for(let[v,f]of r)try{await v(f,t,n,y)}catch(b){i.at(-1)===24&&b.code==="unsupported"?c++:o.push(
{id:String(f?.id),what:String(b.message)})}let d=performance.now()-u,l=a.length*r.length;return{lines:l,held:l-c-o.length,of192:i.filter(y=>y===24).length,unsupported:c,
fallen:o,ms:d}}var ja=e=>e,Tl=(e,t)=>async n=>{let r=n.keyEncoding==="hex"?Uint8Array.from(n.key.match(/../g),o=>parseInt(o,16)):Va(n.key);return t.push(r.length),
{algorithm:n.algorithm,key:await e(n.algorithm,r)}};function Il(e){try{let{evurls:t,rejected:n,lints:r}=JSON.parse(e);if(t!==void 0||n!==void 0||r!==void 0)return[
...(t??[]).map(o=>[Ol,o]),...(n??[]).map(o=>[Pl,o]),...(r??[]).map(o=>[Rl,o])]}catch{}return e.split(`
`).filter(t=>t.trim()!=="").map(t=>[Fl,JSON.parse(t)])}async function Ol(e,t,n,r){let o=await t.account({endpoint:e.endpoint,clientAccessKey:e.clientAccessKey,keys:[
await r({algorithm:e.algorithm,key:e.key})]});try{let i={};for(let d of["correlationId","redirect","air","fields"])d in e&&(i[d]=e[d]);let a=await n.build(o,i,e);
for(let d of["payload","data","evurl","correlationId"])L(a[d],e[d],`build: ${d}`);let c=await o.open(e.evurl,{anyAge:!0});for(let d of["correlationId","nonce","\
redirect","air","algorithm"])L(c[d],e[d],`open: ${d}`);L(c.timestamp.toISOString().replace(/\D/g,"").slice(0,14),e.timestamp,"open: timestamp"),L(JSON.stringify(
c.fields),JSON.stringify(e.fields??[]),"open: fields"),L(c.authenticated,e.algorithm==="AES/GCM/NoPadding","open: authenticated");let u=await t.inspect(e.evurl);
for(let d of["endpoint","clientAccessKey","cipherSalt","redirect","air"])L(u[d],e[d],`inspect: ${d}`);L(za(u.data),e.data,"inspect: data"),L(u.lints.length,0,"i\
nspect: the number of lints")}finally{o.close()}}async function Pl(e,t,n,r){if(!t.codes.includes(e.error))throw new Error("the line names no code");let o=await t.
account({keys:[await r({algorithm:e.algorithm,key:e.key})]});try{L(await Lt(()=>o.open(e.evurl,{anyAge:!0})),e.error,"the code")}finally{o.close()}}async function Rl(e,t,n,r){
let o=async(d,l)=>{try{let{data:y,lints:v}=await d(l),f=!v.some(b=>b.where==="data"&&b.code!=="decrypt"&&b.name!=="repeated-parameter");return L(y!==void 0,f,"w\
hether there are data"),Xr(v)}catch(y){return`${y.code} ${y.detail.slice(0,y.detail.indexOf(":"))}`}},[i]=e.lints,a=`${i.code} ${i.where} at byte ${i.offset}`;if(L(
await o(t.inspect,e.evurl),e.error?a:Xr(e.lintsWithoutKey??e.lints),"inspect"),L(await o(t.inspect,e.mended),"","inspect, mended"),e.key===void 0)return;let c=await r(
{algorithm:e.algorithm,key:e.key}),u=await t.account({endpoint:"https://mi.example.com/msbox/id/",clientAccessKey:"uCc91LdV",keys:[{id:"primary",status:"primary",
...c},...e.others??[]],...e.redirects!==void 0&&{redirects:e.redirects}});try{let d=new Date(e.now),l=f=>u.inspect(f,{now:d});L(await o(l,e.evurl),Xr(e.lints),"\
inspect with the key"),L(await o(l,e.mended),"","inspect with the key, mended");let y=({code:f})=>t.codes.indexOf(f),v=e.openCode??e.lints.toSorted((f,b)=>y(f)-
y(b))[0].code;L(await Lt(()=>u.open(e.evurl,{now:d})),v,"open: the code"),await u.open(e.mended,{now:d})}finally{u.close()}}function Xr(e){return e.map(t=>`${t.
name} ${t.code} ${t.where} ${t.offset}`).sort().join(`
`)}async function Fl(e,t,n,r){let o=await r({algorithm:e.algorithm,key:e.keyHex,keyEncoding:"hex"}),i=Va(e.data),a=new TextEncoder().encode(e.plaintext);if(e.note===
Cl){L(await Lt(()=>n.seal(o,e.cipherSalt,a)),"salt","seal: the code"),L(await Lt(()=>n.open(o,e.cipherSalt,i)),"salt","open: the code"),await Ll(e,o,t);return}L(
za(await n.seal(o,e.cipherSalt,a)),e.data,"seal: data"),L(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(await n.open(o,e.cipherSalt,i)),e.plaintext,"o\
pen: plaintext")}async function Ll(e,t,n){let r=await n.account({keys:[t]});try{let o=`https://mi.example.com/msbox/id/k?data=${encodeURIComponent(e.data)}&ciph\
erSalt=${e.cipherSalt}`;L(await Lt(()=>r.open(o,{anyAge:!0})),"salt","open, strictly: the code");let{correlationId:i,timestamp:a,nonce:c}=await r.open(o,{anyAge:!0,
phpSalts:!0}),u=a.toISOString().replace(/\D/g,"").slice(0,14);L(`correlationid=${i}&timestamp=${u}&nonce=${c}`,e.plaintext,"open, phpSalts: plaintext")}finally{
r.close()}}async function Lt(e){try{return await e(),"accepted"}catch(t){return t.code}}function Va(e){return Uint8Array.from(atob(e),t=>t.charCodeAt(0))}function za(e){
return btoa(String.fromCharCode(...e))}function L(e,t,n){if(e!==t)throw new Error(`${n} differs`)}var qa;function Ga(){return qa??=globalThis.trustedTypes?.createPolicy("evurl-worker",{createScriptURL:()=>Bn()})??{createScriptURL:Bn},new Worker(qa.createScriptURL(
""))}var Be=E({}),Qr=E(void 0),Ke=E(""),Ut=E("");async function Ul(){let e=await jt();return e instanceof WebAssembly.Module?e:WebAssembly.compile(await e.arrayBuffer())}async function Wa(e,t={}){let n=Ga();try{
return await new Promise((r,o)=>{n.onmessage=({data:{result:i,error:a}})=>a===void 0?r(i):o(new Error(a)),n.onerror=i=>o(new Error(i.message??"the worker did no\
t start")),Ul().then(i=>n.postMessage({job:e,module:i,...t}),o)})}finally{n.terminate()}}async function Ja(e,t){Ke.value=e,Ut.value="";try{await t()}catch(n){Ut.
value=n.message}finally{Ke.value=""}}var Ya=()=>Ja("vectors",async()=>{Be.value={};let e=await po();Be.value={page:await Ha(e,sr,ae)},Be.value={...Be.value,worker:await Wa(
"vectors",{texts:e})}}),Za=()=>Ja("bench",async()=>{Qr.value=await Wa("bench")});function Xa(){return s(C,{children:[s("section",{class:"card","aria-labelledby":"vectors-title",children:[s("h2",{id:"vectors-title",children:"Vectors"}),s("p",
{class:"note",children:"The lines that every engine is held to, made by the JDK\u2019s own provider and three others: run here, in the page and in a worker."}),
s("p",{children:s("button",{type:"button",disabled:!q.value||Ke.value!=="",onClick:Ya,children:"Run all vectors"})}),s(Nl,{})]}),s("section",{class:"card","aria\
-labelledby":"bench-title",children:[s("h2",{id:"bench-title",children:"Against WebCrypto"}),s("p",{class:"note",children:"One EVURL, from arguments to string, \
by the module and by hand with WebCrypto; in turns, in a worker, the median of five."}),s("p",{children:s("button",{type:"button",disabled:!q.value||Ke.value!==
"",onClick:Za,children:"Measure"})}),s(Dl,{})]})]})}function Ml(){if(Ut.value!=="")return{kind:"bad",text:Ut.value};if(Ke.value!=="")return{kind:"idle",text:"Ru\
nning\u2026"};let e=Object.values(Be.value);if(e.length===0)return{kind:"idle",text:"Not run yet."};let t=e.reduce((n,r)=>n+r.fallen.length,0);return t===0?{kind:"\
good",text:"Every line holds, in the page and in a worker."}:{kind:"bad",text:`${t} lines fell.`}}function Nl(){let e=Object.entries(Be.value);return s(C,{children:[
s(ce,{id:"engines-verdict",verdict:Ml()}),e.length>0&&s("table",{children:[s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"engine"}),s("th",
{scope:"col",children:"lines"}),s("th",{scope:"col",children:"held"}),s("th",{scope:"col",children:"ms"})]})}),s("tbody",{children:e.map(([t,n])=>s("tr",{children:[
s("th",{scope:"row",children:t}),s("td",{children:n.lines}),s("td",{children:n.held}),s("td",{children:Math.round(n.ms)})]},t))})]}),e.flatMap(([t,n])=>n.fallen.
slice(0,20).map(r=>s("p",{class:"off",children:[t,": ",r.id,": ",r.what]},`${t}${r.id}`)))]})}var eo={"AES/GCM/NoPadding":"GCM","AES/CTR/NoPadding":"CTR","AES/C\
BC/PKCS5Padding":"CBC"};function Dl(){let e=We(),t=Qr.value;return he(()=>{if(t===void 0)return;let n=t.flatMap(c=>[{label:`${eo[c.algorithm]}, module`,us:c.evurl,
ours:!0},{label:`${eo[c.algorithm]}, WebCrypto`,us:c.webCrypto,ours:!1}]),r=matchMedia("(prefers-color-scheme: dark)"),o,i=!1,a=async()=>{let{draw:c}=await Dn();
o?.destroy(),o=i?void 0:c(e.current,n)};return a(),r.addEventListener("change",a),()=>{i=!0,r.removeEventListener("change",a),o?.destroy()}},[t]),t===void 0?s("\
p",{class:"note",children:Ke.value==="bench"?"Measuring\u2026":"Not measured yet."}):s(C,{children:[s("div",{class:"chart",children:s("canvas",{ref:e,role:"img",
"aria-label":"How long one EVURL takes, by the module and by WebCrypto; the table has the numbers."})}),s("table",{id:"measured",children:[s("caption",{class:"v\
isually-hidden",children:"\xB5s for one EVURL"}),s("thead",{children:s("tr",{children:[s("th",{scope:"col",children:"\xB5s"}),s("th",{scope:"col",children:"modu\
le"}),s("th",{scope:"col",children:"WebCrypto"}),s("th",{scope:"col",children:"times"})]})}),s("tbody",{children:t.map(n=>s("tr",{children:[s("th",{scope:"row",
children:eo[n.algorithm]}),s("td",{children:n.evurl.toFixed(1)}),s("td",{children:n.webCrypto.toFixed(1)}),s("td",{children:(n.webCrypto/n.evurl).toFixed(1)})]},
n.algorithm))})]})]})}var no=[["+14444441001","match"],["+14444441002","mismatch"],["+14444441016","never done"],["+14444441010","-10 failed"],["+14444441011","-11 condition"],["+144\
44441017","-17 User-Agent"],["+14444441020","-20 EVURL"],["+14444441030","-30 carrier"],["+14444441031","-31 wifi"],["+14444441032","-32 dual SIM"],["+144444410\
33","-33 no header"],["+14444441034","-34 at the carrier"],["+14444441040","-40 invalid number"]],Rn=[["nothing",[]],["phoneIdUrl answers 503",[{endpoint:"phone\
IdUrl",status:503}]],["the EVURL ends in -33",[{endpoint:"evurl",code:"-33"}]],["phoneIdResult answers 500",[{endpoint:"phoneIdResult",status:500}]],["phoneIdRe\
sult hangs up",[{endpoint:"phoneIdResult",drop:"before"}]],["every answer takes 2 s",[{delay:{fixed:"2s"}}]]],Qa=[["+10 min",{advance:"10m"}],["+1 h",{advance:"\
1h"}],["back to now",{real:!0}]],Bl=["-10","-11","-17","-20","-30","-31","-32","-33","-34"],re=E({number:no[0][0],by:"api",redirect:"https://merchant.example/do\
ne"}),D=E({phase:"idle"}),Te=E([]),je=E("0s"),Mt=E("nothing"),es={kind:"idle",text:"Make an EVURL, let the phone open it, and ask for the result."},Fn=E(es),le=(e,t)=>Fn.
value={kind:e,text:t};async function st(e){try{return await e()}catch(t){if(!(t instanceof TypeError))throw t;le("bad","No answer: the connection ended. Is the \
sandbox still running?");return}}function ts(){let e=ea(Kl);return st(async()=>{await bn(),je.value=(await Ji()).ahead,Mt.value=jl((await Zi()).rules)}),e}function Kl(e){
let t=Te.value.find(n=>n.n===e.n);t===void 0?Te.value=[...Te.value,e].slice(-1e3):t.time!==e.time&&(Te.value=[e])}var jl=e=>Rn.find(([,t])=>JSON.stringify(t)===
JSON.stringify(e))?.[0]??"others",ro=()=>Array.from(crypto.getRandomValues(new Uint8Array(8)),e=>e.toString(16).padStart(2,"0")).join("").toUpperCase(),ns=()=>Te.
value.slice(Te.value.indexOf(D.value.since)+1);async function oo(){Ln();let e=Te.value.at(-1);D.value={phase:"making",since:e};let t=ro(),n=re.value.by==="api"?
await Hl(t):Vl(t);return n===void 0?!1:(D.value={phase:"made",since:e,...n},le("idle","There is an EVURL. It works once, within ten minutes."),!0)}async function Hl(e){
let{number:t,redirect:n}=re.value,r=await st(()=>Cr("id/v1/phoneIdUrl",{merchantId:ye.value.merchantId,consentId:ro(),consentTimeStamp:new Date().toISOString(),
consumerMdn:t,correlationId:e,...n.trim()!==""&&{redirectUrl:n.trim()}}));if(r===void 0)return;let o=r.json?.results?.evurl;if(o!==void 0)return{evurl:o,correlationId:e,
number:t};le("bad",`phoneIdUrl: ${rs(r)}`)}function rs({status:e,json:t}){let n=t?.error;return n?.code===void 0?`status ${e}, and no code`:`${n.code}, ${n.description??
"no description"}`}function io(){let{endpoint:e,clientAccessKey:t,algorithm:n,key:r,keyEncoding:o}=ye.value??{};if(r!==void 0)return{endpoint:e,clientAccessKey:t,
algorithm:n,key:r,keyEncoding:o,saltLength:12,redirects:""};if(A.value.endpoint===e&&A.value.key.trim()!=="")return A.value}function Vl(e){let{number:t,redirect:n}=re.
value,{value:r,error:o}=te(()=>z(io(),i=>i.build({correlationId:e,fields:[["consumerMdn",t]],...n.trim()!==""&&{redirect:n.trim()}})));if(o===void 0)return{evurl:r.
evurl,correlationId:e,number:t};le("bad",o.message)}function zl(e){let{pathname:t,search:n}=new URL(e);return`${location.origin}${t}${n}`}function ao(){return D.
value={...D.value,phase:"opening",frame:zl(D.value.evurl),opened:(D.value.opened??0)+1},le("idle","The phone opens it."),new Promise(e=>os=e)}var os=()=>{};function is(){
D.value.phase==="opening"&&(D.value={...D.value,phase:"opened"}),os()}var Pn=0,Ln=()=>Pn++,ql=1e3,to=30;async function so(){let e=++Pn,{correlationId:t,number:n}=D.
value;D.value={...D.value,phase:"polling"};for(let r=1;r<=to;r++){let o=await st(()=>Cr("id/v1/phoneIdResult",{merchantId:ye.value.merchantId,correlationId:ro(),
associationKey:t,match:{consumerMdn:n}}));if(e!==Pn)return;if(o===void 0)break;if(o.json?.error?.code?.replace("-","")!=="5016"){Gl(o,t);break}if(le("idle",`501\
6: the device is not done yet. Asked ${r===1?"once":`${r} times`}.`),r===to?le("bad",`5016 still, after ${to} times: the device did not get done.`):await new Promise(
i=>setTimeout(i,ql)),e!==Pn)return}D.value={...D.value,phase:"ended"}}function Gl(e,t){let n=e.json?.results?.phoneIdResult;if(n===void 0){let r=e.json?.error?.
code,o=r===void 0?"":Bl.includes(r)?" Fall back to another method.":" Another method would not help.";le("bad",`phoneIdResult: ${rs(e)}.${o}`)}else n.associationKey===
t&&n.matchScores?.mdnMatchScore==="10"?le("good","Match: the number belongs to the SIM."):le("bad",`No match: mdnMatchScore is ${JSON.stringify(n.matchScores?.mdnMatchScore)}\
.`)}async function as(){await oo()&&(await ao(),await so())}async function ss(e){let[,t]=Rn.find(([n])=>n===e);await st(()=>Xi(t)),Mt.value=e}async function cs(e){
je.value=(await st(()=>Yi(e)))?.ahead??je.value}async function ls(){Ln(),await st(()=>Qi()),Te.value=[],D.value={phase:"idle"},je.value="0s",Mt.value="nothing",
Fn.value=es}var Wl={phoneIdUrl:"The customer\u2019s server asks for an EVURL",evurl:"The phone opens the EVURL",hop:"The carrier adds its header",phoneIdResult:"The custome\
r\u2019s server asks for the result",match:"The customer\u2019s server asks for an identity match"};function us({entries:e}){if(e.length===0)return s("p",{class:"\
note",children:"Nothing yet."});let t=Date.parse(e[0].time);return s("ol",{class:"timeline","aria-live":"polite","aria-relevant":"additions",children:e.map(n=>s(
"li",{"data-endpoint":n.endpoint,class:n.cause?"bad":"",children:[s("span",{class:"at",children:`+${((Date.parse(n.time)-t)/1e3).toFixed(2)} s`}),s("span",{class:"\
what",children:Wl[n.endpoint]??n.endpoint}),s("span",{class:"came",children:s("code",{children:[n.endpoint,n.status,n.code].filter(r=>r!==void 0&&r!=="").join("\
 \xB7 ")})}),(n.reason||n.cause)&&s("span",{class:"reason",children:[n.cause,n.reason].filter(Boolean).join(": ")}),s("span",{class:"ids",children:[n.correlationId,
n.number].filter(Boolean).join(" ")})]},n.n))})}function ds(){let e=yn(()=>N.value==="flow").value;return he(()=>e?ts():void 0,[e]),s(C,{children:[s(Yl,{}),s(Zl,{}),s(Xl,{}),s("section",{class:"card wide","ar\
ia-labelledby":"timeline-title",children:[s("h2",{id:"timeline-title",children:"Timeline"}),s("p",{class:"note",children:"The request log of the sandbox: what c\
ame in, what was answered, and why. Numbers and ids are masked."}),s(us,{entries:ns()})]})]})}function Jl(){return s("section",{class:"card wide","aria-labelled\
by":"elsewhere-title",children:[s("h2",{id:"elsewhere-title",children:"The flow needs the sandbox"}),s("p",{children:["This page connects to nothing. ",s("code",
{children:"evurl serve"})," serves the platform on your own machine, and this page with it: phoneIdUrl, the EVURL, its redirects and phoneIdResult, played here \
step by step."]})]})}function co({label:e,items:t,chosen:n,onChoose:r}){return s("fieldset",{class:"chips",children:[s("legend",{children:e}),t.map(([o,i,a])=>s(
"button",{type:"button",class:"chip","aria-pressed":n===void 0?void 0:n===o,title:a,onClick:()=>r(o),children:i},i))]})}function Yl(){return s("section",{class:"\
card","aria-labelledby":"flow-title",children:[s("h2",{id:"flow-title",children:"The sandbox"}),s(co,{label:"The number picks the outcome",items:no.map(([e,t])=>[
e,t,e]),chosen:re.value.number,onChoose:e=>F(re,{number:e})}),s(W,{form:re,name:"number",id:"flow-number",label:"consumerMdn",inputmode:"tel",help:"E.164. Any o\
ther number matches."}),s(W,{form:re,name:"redirect",id:"flow-redirect",label:"Redirect",inputmode:"url",help:"Left empty, the outcome is in the body."}),s(co,{
label:"What goes wrong",items:Rn.map(([e])=>[e,e]),chosen:Mt.value,onChoose:ss}),s(co,{label:`The sandbox's clock: ${je.value==="0s"?"now":`${je.value} ahead`}`,
items:Qa.map(([e,t])=>[t,e]),onChoose:cs}),s("p",{children:s("button",{type:"button",class:"secondary",onClick:ls,children:"Forget everything"})})]})}function Zl(){
let{phase:e,evurl:t}=D.value,n=ye.value,r=q.value&&n?.merchantId!==void 0,o=io()!==void 0;return s("section",{class:"card","aria-labelledby":"play-title",children:[
s("h2",{id:"play-title",children:"The flow"}),s(Ne,{form:re,name:"by",label:"The EVURL is made",options:[["api","by the platform: phoneIdUrl"],["here","here, as\
 the merchant does"]],help:n&&!o?"To make it here takes the key: it is in evurl.key, in the folder of --credentials. Paste it into the account, beside Build.":void 0}),
s("div",{class:"buttons",children:s("button",{type:"button",id:"run",disabled:!r||re.value.by==="here"&&!o,onClick:as,children:"Run it all"})}),s("ol",{class:"b\
uttons",children:[s("li",{children:s("button",{type:"button",class:"secondary",disabled:!r||re.value.by==="here"&&!o,onClick:oo,children:"1. Make an EVURL"})}),
s("li",{children:s("button",{type:"button",class:"secondary",disabled:!r||t===void 0,onClick:ao,children:"2. The phone opens it"})}),s("li",{children:s("button",
{type:"button",class:"secondary",disabled:!r||t===void 0,onClick:so,children:"3. Ask for the result"})}),e==="polling"&&s("li",{children:s("button",{type:"butto\
n",class:"secondary",onClick:Ln,children:"Stop"})})]}),s(ce,{id:"flow-verdict",verdict:Fn.value}),t&&s("p",{class:"evurl",children:s("code",{children:t})})]})}function Xl(){
let{frame:e,opened:t}=D.value;return s("section",{class:"card phone","aria-labelledby":"phone-title",children:[s("h2",{id:"phone-title",children:"The phone"}),e?
s("iframe",{title:"What the phone sees",sandbox:"",referrerpolicy:"no-referrer",src:e,onLoad:is},t):s("p",{class:"screen",children:"It opens the EVURL here, in \
a frame that runs no script, and stops where it would leave this server."})]})}function fs(){let e=yn(()=>$t.value.filter(n=>new URL(n).origin!==location.origin).length).value,t=$t.value.length;return s("footer",{children:[s("p",{id:"modul\
e",role:"status",class:Le.value.state,children:Le.value.said}),s("p",{id:"requests",children:[t===0?"No requests":t===1?"1 request":`${t} requests`," made since\
 this page was opened",t>0&&`, ${e===0?"all of them to where it came from":`${e} of them elsewhere`}`,"."," ","Its policy lets it connect to its own server alon\
e."]}),s("p",{id:"versions",children:["evurl ",s("span",{id:"version",children:"0.1.0"}),", module built by ",s("span",{id:"go-version",children:"go1.26.8"}),",\
 SHA-256"," ",s("code",{id:"sha256",children:ln})]})]})}function ps({lints:e}){return e===void 0||e.length===0?null:s("ul",{class:"lints","aria-label":"To mend",children:e.map((t,n)=>s("li",{children:[s("strong",{children:t.
what}),s("span",{class:"where",children:[s("code",{children:t.name})," in ",t.where,", byte ",t.offset,"; open answers ",s("code",{children:t.code})]}),s("span",
{class:"cure",children:["Cure: ",t.cure]})]},n))})}function hs(){let{verdict:e,lints:t,inspection:n,read:r,steps:o,error:i}=Ae.value;return s(C,{children:[s("form",{id:"open","aria-busy":Qe.open.value,class:"car\
d",autocomplete:"off","aria-labelledby":"open-title",onSubmit:a=>a.preventDefault(),children:[s("h2",{id:"open-title",children:"EVURL"}),s(tt,{form:P,name:"evur\
l",label:"The EVURL that does not work",rows:6}),s(ce,{id:"open-verdict",verdict:e}),s(ps,{lints:t}),s(Ql,{lints:t,inspection:n}),s("details",{children:[s("summ\
ary",{children:"Clock, and what to overlook"}),s(W,{form:P,name:"skew",label:"Clock skew",inputmode:"numeric",help:"Seconds to add to this computer's clock: 432\
00 is 12 hours ahead.",wrong:Ct(P.value.skew)===void 0?"Not a number of seconds: none are added.":void 0}),s(W,{form:P,name:"tolerance",label:"Tolerance",inputmode:"\
numeric",help:"Seconds at both ends of the ten minutes; 30 by default.",wrong:xr(P.value.tolerance)?void 0:"Not a number of seconds: it is 30."}),s(kn,{form:P,name:"\
anyAge",label:"of any age"}),s(kn,{form:P,name:"phpSalts",label:"salts as PHP fills them up and cuts them"}),s(kn,{form:P,name:"oldPayloads",label:"TimeStamp an\
d Nonce, as older clients spell them"})]})]}),s("div",{class:"stack",children:[s("section",{class:"card","aria-labelledby":"samples-title",children:[s("h2",{id:"\
samples-title",children:"Samples"}),s("p",{class:"note",children:"Made here, under the account beside; without a key under a demo account."}),s("div",{class:"ch\
ips",children:da.map(a=>s("button",{type:"button",class:"chip","data-sample":a.id,disabled:!q.value,onClick:()=>ta(a),children:a.title},a.id))})]}),s("section",
{class:"card","aria-labelledby":"read-title",children:[s("h2",{id:"read-title",children:"What it says"}),s("div",{class:"countdown-place",children:r&&s(xn,{made:r.
timestamp.getTime(),skew:wr(P.value),name:"read"})}),s(eu,{read:r,error:i}),Ae.value.evurl&&s(In,{name:"open"})]})]}),s("section",{class:"card wide","aria-label\
ledby":"open-steps",children:[s("h2",{id:"open-steps",children:"How it is opened"}),o?s(On,{name:"open",steps:o}):s("p",{class:"note",children:"The URL is taken\
 apart, decoded and decrypted, up to the step that fails, which says why."})]})]})}function Ql({lints:e,inspection:t}){if(!e?.some(o=>o.name==="other-endpoint"||
o.name==="other-access-key"))return null;let{endpoint:n,clientAccessKey:r}=t;return s("p",{children:s("button",{type:"button",class:"secondary",id:"of-another",
onClick:()=>F(A,{endpoint:n,clientAccessKey:r}),children:"Take its endpoint and ClientAccessKey"})})}function eu({read:e,error:t}){if(e===void 0)return s("p",{class:"\
note",children:"What the payload says, once it opens."});let n=[["correlationId",e.correlationId],["timestamp",e.timestamp.toISOString().replace(".000","")],["n\
once",e.nonce],...e.fields,["redirect",e.redirect],["air",e.air],["authenticated",e.authenticated],["freshness",t?"not asked":e.freshness],["algorithm",e.algorithm]];
return s(C,{children:[t&&s("p",{class:"note",children:["For your eyes only: open refuses it, with ",s("code",{children:t.code}),"."]}),s("dl",{id:"opened",class:"\
rows",children:n.filter(([,r])=>r!==void 0).map(([r,o],i)=>s("div",{children:[s("dt",{children:r}),s("dd",{children:String(o)})]},i))})]})}function ms({hidden:e}){let t=j(!1),{shared:n,left:r}=Ci({tab:N.value,account:A.value,request:G.value,opening:P.value},t.value),o=`${globalThis.location?.href.split(
"#")[0]??""}${Ti(n)}`;return s("details",{id:"share",class:"card",hidden:e,children:[s("summary",{children:"Share"}),s("label",{class:"check",children:[s("input",
{type:"checkbox",checked:t.value,onChange:i=>t.value=i.currentTarget.checked})," with the input of this tab"]}),s("p",{class:"note",children:"This is what the l\
ink has. It stands behind a #, which goes to no server."}),s("dl",{class:"rows",children:n.map(([i,a])=>s("div",{children:[s("dt",{children:i}),s("dd",{children:a})]},
i))}),s("p",{class:"note",children:["Left out: ",r.join("; "),"."]}),s("p",{children:s(nt,{text:o,label:"Copy the link"})}),s("p",{class:"evurl",children:s("cod\
e",{id:"share-link",children:o})})]})}var tu={build:"Build",open:"Open",flow:"Flow",engines:"Engines"},nu={build:Ka,open:hs,flow:ds,engines:Xa};function gs(){let e=N.value==="build"||N.value==="open";
return s(C,{children:[s("header",{children:[s("h1",{children:"EVURL playground"}),s("p",{children:"Build and open the one-time URLs of Silent Network Auth, and \
see why one does not work. All of it happens in this page, by the module that Go programs run, too; the key never leaves it."})]}),s(ru,{}),s("main",{children:[
s(na,{hidden:!e}),se.map(t=>{let n=nu[t];return s("div",{id:`panel-${t}`,class:"panel",role:"tabpanel","aria-labelledby":`tab-${t}`,hidden:N.value!==t,children:s(
n,{})},t)}),s(ms,{hidden:!e})]}),s("p",{class:"visually-hidden",role:"status",id:"notice",children:Ue.value}),s(fs,{})]})}function ru(){return s("nav",{"aria-la\
bel":"Tabs",children:s("div",{role:"tablist","aria-label":"What to do",onKeyDown:t=>{let n=se.indexOf(N.value),r={ArrowRight:(n+1)%se.length,ArrowLeft:(n+se.length-
1)%se.length,Home:0,End:se.length-1}[t.key];r!==void 0&&(t.preventDefault(),N.value=se[r],document.getElementById(`tab-${se[r]}`).focus())},children:se.map(t=>s(
"button",{type:"button",role:"tab",id:`tab-${t}`,"aria-selected":N.value===t,"aria-controls":`panel-${t}`,tabindex:N.value===t?0:-1,onClick:()=>N.value=t,children:tu[t]},
t))})})}$o(s(gs,{}),document.getElementById("app"));document.documentElement.dataset.interactive="true";performance.mark("interactive");Ai();ys();globalThis.addEventListener(
"hashchange",ys);qi();ou();function ys(){if(location.hash==="")return;let{tab:e,algorithm:t,keyEncoding:n,saltLength:r,evurl:o,...i}=Ii(location.hash);F(A,{...t&&
{algorithm:t},...n&&{keyEncoding:n},...r&&{saltLength:Number(r)}}),o!==void 0&&F(P,{evurl:o}),F(G,i),e!==void 0&&(N.value=e),history.replaceState(null,"",location.
pathname+location.search)}async function ou(){let e=performance.now();try{await un(jt()),Le.value={state:"ready",said:`The module is ready, after ${Math.round(performance.
now()-e)} ms.`},document.documentElement.dataset.ready="true",performance.mark("ready")}catch(t){Le.value={state:"failed",said:`\u2717 ${t.message}`};for(let n of[
Tt,Ae])n.value={verdict:{kind:"bad",text:t.message}}}}
