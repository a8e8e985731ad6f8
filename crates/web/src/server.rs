//! Connections: how many, how long, how large; who is led to which page; how serving ends.

use crate::form::{self, AsWorkbook, Form, OfProgram};
use crate::kept;
use crate::pages::sign_in;
use crate::query::Query;
use crate::reply::{Keep, Reply};
use crate::routes::{self, Method, ROUTES, Route};
use crate::security;
use crate::session::{self, Line, Secret, Sent};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::upload::{self, FILE_BYTES_MAX, FORM_BYTES_MAX, Upload};
use crate::viewer::Viewer;
use crate::visit::{Asked, Visit};
use axum::body::{Body, to_bytes};
use axum::extract::{MatchedPath, RawPathParams, Request};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use axum::{RequestPartsExt, Router};
use base::Message;
use credentials::{Fault, SignedIn};
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use register::Register;
use register::accounts::Account;
use register::permission::EVERYBODY;
use sha2::{Digest, Sha256};
use std::future::Future;
use std::io::{self, Write};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt;
use tower::util::MapRequest;

/// How long a browser may take to say what it wants: a slow line needs seconds, an idle one is cut off.
const HEAD_TIME: Duration = Duration::from_secs(20);
/// Bytes of a request's head: addresses with long names in three-byte letters.
const HEAD_BYTES_MAX: usize = 32 << 10;
/// Bytes of what is sent along: a plan at its longest, written as a form writes it.
const BODY_BYTES_MAX: usize = 2 << 20;
/// Requests answered at a time for each core: most wait for the disk, or for one of them who works out a state for all.
const DESKS_FOR_EACH_CORE: usize = 8;
/// Forms with files that come in at a time; whoever comes later waits. Each may fill three files at their largest.
const UPLOADS_MAX: usize = 32;
/// How long whoever is being served when the program ends is given.
const FAREWELL_TIME: Duration = Duration::from_secs(10);
/// Shorter replies are not worth packing.
const PACKED_BYTES_MIN: usize = 1_024;

/// Serves the site until Ctrl-C or a request to end; whoever is being served then is served to the end. `ready` is told the
/// address once it can be visited.
///
/// # Errors
///
/// What the system says when it gives no threads or takes the address back.
pub fn serve(site: Site, listener: std::net::TcpListener, ready: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        ready(listener.local_addr()?);
        let seats = Semaphore::new(site.settings.limits.connections);
        listen(listener, router(site), seats, told_to_end()).await;
        Ok(())
    })
}

async fn told_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = terminate.recv() => return, _ = tokio::signal::ctrl_c() => return }
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

async fn listen(listener: TcpListener, site: Service, seats: Semaphore, end: impl Future<Output = ()>) {
    let (farewell, seats) = (GracefulShutdown::new(), Arc::new(seats));
    let mut end = std::pin::pin!(end);
    loop {
        let seat = Arc::clone(&seats).acquire_owned();
        let came = async { (seat.await, listener.accept().await) };
        let (seat, stream, peer) = tokio::select! {
            (seat, Ok((stream, peer))) = came => (seat, stream, peer),
            () = &mut end => break,
            // The system has no more to give just now.
            else => { tokio::time::sleep(Duration::from_millis(50)).await; continue }
        };
        let _ = stream.set_nodelay(true);
        let mut connection = http1::Builder::new();
        connection.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(HEAD_BYTES_MAX);
        let site = site.clone();
        let lead = move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer.ip()));
            site.clone().oneshot(request.map(Body::new))
        };
        let served = connection.serve_connection(TokioIo::new(stream), service_fn(lead));
        let served = farewell.watch(served);
        tokio::spawn(async move {
            // A browser that goes away in the middle is no fault of ours.
            let _ = served.await;
            drop(seat);
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL_TIME, farewell.shutdown()).await;
}

/// From where a connection comes. Whoever has other listeners than ours puts it among the extensions of each request.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// The site as a service of requests.
pub type Service = MapRequest<Router, fn(Request) -> Request>;

/// Returns the site as a service: every route of the table, and what is said to whoever asks for another.
pub fn router(site: Site) -> Service {
    let hall = Arc::new(Hall::new(site));
    let led_to = |goal: Goal| {
        let hall = Arc::clone(&hall);
        move |request: Request| async move { hall.attend(goal, request).await }
    };
    let mut router = Router::new();
    for route in ROUTES {
        router = router.route(route.path, on(filter(route.method()), led_to(Goal::Route(route))));
    }
    let router =
        router.fallback(led_to(Goal::Nowhere)).method_not_allowed_fallback(led_to(Goal::OtherMethod));
    MapRequest::new(router, form::take)
}

fn filter(method: Method) -> MethodFilter {
    match method {
        Method::Get => MethodFilter::GET,
        Method::Post => MethodFilter::POST,
    }
}

/// Where a request leads.
#[derive(Clone, Copy)]
enum Goal {
    /// To a page or a deed.
    Route(&'static Route),
    /// There is nothing at this address.
    Nowhere,
    /// There is something, but not for this method.
    OtherMethod,
}

/// Where requests wait for a core.
struct Hall {
    site: Site,
    // Whoever does something need not wait behind those who read.
    readers: Arc<Semaphore>,
    doers: Arc<Semaphore>,
    waiting: Semaphore,
    uploads: Semaphore,
}

impl Hall {
    fn new(site: Site) -> Hall {
        let desks = available_parallelism().map_or(2, usize::from) * DESKS_FOR_EACH_CORE;
        let desks = || Arc::new(Semaphore::new(desks));
        let waiting = Semaphore::new(site.settings.limits.waiting);
        let uploads = Semaphore::new(UPLOADS_MAX);
        Hall { site, readers: desks(), doers: desks(), waiting, uploads }
    }

    /// Takes in a form that may bring files along. Of whoever is not signed in no file is kept.
    async fn receive(self: &Arc<Hall>, parts: &Parts, body: Body) -> Option<upload::Taken> {
        let line = Line::of(&parts.headers);
        let secret = Secret::Session.shown(&parts.headers, line).map(str::to_owned);
        let hall = Arc::clone(self);
        let is_signed_in = tokio::task::spawn_blocking(move || {
            let now = (hall.site.settings.now)();
            secret.is_some_and(|secret| matches!(hall.site.desk.quick().session(&secret, now), Ok(Some(_))))
        });
        let may_bring = is_signed_in.await.unwrap_or_default() && session::is_from_ours(&parts.headers);
        // Whoever is not signed in takes no seat from those who are.
        let _seat = if may_bring { self.uploads.acquire().await.ok() } else { None };
        upload::taken(parts, body, may_bring.then(|| self.site.desk.folder())).await
    }

    /// Takes in a file that a program brings. Of whoever shows no token that holds nothing is kept.
    async fn receive_file(self: &Arc<Hall>, parts: &Parts, name: String, body: Body) -> Option<Upload> {
        let token = bearer(&parts.headers).map(str::to_owned);
        let hall = Arc::clone(self);
        let is_known = tokio::task::spawn_blocking(move || {
            let now = (hall.site.settings.now)();
            token.is_some_and(|token| matches!(hall.site.desk.quick().token(&token, now), Ok(Some(_))))
        });
        let may_bring = is_known.await.unwrap_or_default();
        let _seat = if may_bring { self.uploads.acquire().await.ok() } else { None };
        upload::alone(body, name, may_bring.then(|| self.site.desk.folder())).await
    }

    /// Answers a request.
    async fn attend(self: Arc<Hall>, goal: Goal, request: Request) -> Response {
        let call = Arc::new(Call::taken(&self, goal, request).await);
        let Ok(_place) = self.waiting.try_acquire() else {
            return call.apology(&self.site, "page.busy", StatusCode::SERVICE_UNAVAILABLE);
        };
        let work = async {
            let desks =
                if call.parts.method == axum::http::Method::POST { &self.doers } else { &self.readers };
            let desk = Arc::clone(desks).acquire_owned().await;
            let (hall, call) = (Arc::clone(&self), Arc::clone(&call));
            tokio::task::spawn_blocking(move || {
                let _desk = desk;
                call.answer(&hall.site)
            })
            .await
        };
        match tokio::time::timeout(self.site.settings.limits.answer, work).await {
            Ok(Ok(response)) => response,
            // The page has panicked, which has been told; the site goes on.
            Ok(Err(_)) => call.apology(&self.site, "page.fault", StatusCode::INTERNAL_SERVER_ERROR),
            Err(_) => call.apology(&self.site, "page.takes-long", StatusCode::SERVICE_UNAVAILABLE),
        }
    }
}

/// One request, taken in.
struct Call {
    goal: Goal,
    at: Instant,
    params: Vec<(String, String)>,
    query: Query,
    brought: Brought,
    parts: Parts,
}

/// What a request brings along.
enum Brought {
    /// Bytes: a form without files, or what a program has to say.
    Bytes(Vec<u8>),
    /// A form with its files.
    Form(upload::Taken),
    /// A file alone.
    File(Upload),
    /// More MiB than these.
    TooMuch(u64),
}

impl Brought {
    /// Returns the bytes; of anything else, none.
    fn bytes(&self) -> &[u8] {
        if let Brought::Bytes(bytes) = self { bytes } else { &[] }
    }
}

/// Returns the token that a program shows.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

impl Call {
    async fn taken(hall: &Arc<Hall>, goal: Goal, request: Request) -> Call {
        let (mut parts, body) = request.into_parts();
        let params = match goal {
            Goal::Route(_) => parts.extract::<RawPathParams>().await.ok(),
            Goal::Nowhere | Goal::OtherMethod => None,
        };
        let params = params.iter().flatten().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let query = Query::read(parts.uri.query().unwrap_or_default());
        let (brought, bytes_max) = match goal {
            Goal::Route(Route { takes_files: true, .. }) if upload::is_meant(&parts.headers) => {
                (hall.receive(&parts, body).await.map(Brought::Form), FORM_BYTES_MAX)
            }
            Goal::Route(Route { goal: routes::Goal::File(_), .. }) => {
                let name = query.get("name").unwrap_or_default().to_owned();
                (hall.receive_file(&parts, name, body).await.map(Brought::File), FILE_BYTES_MAX)
            }
            _ => {
                let bytes = to_bytes(body, BODY_BYTES_MAX).await.ok();
                (bytes.map(|bytes| Brought::Bytes(bytes.to_vec())), BODY_BYTES_MAX as u64)
            }
        };
        let brought = brought.unwrap_or(Brought::TooMuch(bytes_max >> 20));
        Call { goal, at: Instant::now(), params: params.collect(), query, brought, parts }
    }

    /// Returns what the request brings, and who brings it.
    fn asked(&self, site: &Site) -> Result<Asked, Fault> {
        let line = Line::of(&self.parts.headers);
        let shown = |secret: Secret| secret.shown(&self.parts.headers, line);
        let register = &site.engine.snapshot().register;
        let now = (site.settings.now)();
        let is_open = |account: &str| register.accounts().account(account).is_some_and(Account::is_open);
        // Who shows a token is a program: nothing of a browser's cookies is looked at, and none is given.
        if let Some(token) = bearer(&self.parts.headers) {
            let account = site.desk.quick().token(token, now)?.filter(|account| is_open(account));
            let asked = self.stranger(site, None, register);
            let viewer = match account {
                Some(account) => asked.viewer.for_account(account),
                None => asked.viewer,
            };
            return Ok(Asked { viewer, ..asked });
        }
        let session = match shown(Secret::Session) {
            Some(secret) => site.desk.quick().session(secret, now)?,
            None => None,
        };
        let session = session.filter(|session| is_open(&session.account));
        let secret = if session.is_some() { Secret::Session } else { Secret::Visit };
        let [secret, half, journey] =
            [secret, Secret::Half, Secret::Journey].map(|secret| shown(secret).map(str::to_owned));
        Ok(Asked { secret, half, journey, ..self.stranger(site, session, register) })
    }

    /// Returns the text of a header.
    fn header(&self, name: &str) -> Option<&str> {
        self.parts.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Returns the path that was asked for; endings and what chooses the form are taken off.
    fn path(&self) -> String {
        let path = self.parts.uri.path();
        let is_short = self.is_of_program() && !path.starts_with(form::API);
        if is_short { format!("{}{path}", form::API) } else { path.to_owned() }
    }

    fn stranger(&self, site: &Site, session: Option<SignedIn>, register: &Register) -> Asked {
        let host = self.header("host");
        let headers = &self.parts.headers;
        let visitor = |Peer(peer): &Peer| site.settings.gate.visitor(*peer, headers).to_string();
        let address = self.parts.extensions.get().map(visitor);
        Asked {
            at: self.at,
            viewer: Viewer::of(&self.parts, &self.query, session, register),
            path: self.path(),
            params: self.params.clone(),
            query: self.query.clone(),
            form: self.parts.extensions.get().copied().unwrap_or(Form::Html),
            address: address.unwrap_or_default(),
            line: Line::of(&self.parts.headers),
            host: host.unwrap_or_default().to_owned(),
            key: self.header("idempotency-key").map(str::to_owned),
            secret: None,
            half: None,
            journey: None,
        }
    }

    fn answer(&self, site: &Site) -> Response {
        let asked = match self.asked(site) {
            Ok(asked) => asked,
            Err(fault) => {
                Trouble::fault(fault);
                return self.apology(site, "page.fault", StatusCode::INTERNAL_SERVER_ERROR);
            }
        };
        let (visit, wrong) = Visit::new(site, asked);
        let reply = match wrong {
            Some(trouble) => self.ours(&visit).and(Err(trouble)),
            None => self.ours(&visit).and_then(|()| self.given(&visit)),
        };
        let mut reply = reply.unwrap_or_else(|trouble| trouble.reply(&visit));
        let is_own = visit.viewer.by != EVERYBODY || visit.fresh().is_some();
        if is_own && reply.keep == Keep::WhileSame {
            reply.keep = Keep::Never;
        }
        let is_program = self.is_of_program() || visit.viewer.is_program;
        let choices = if is_program { Vec::new() } else { visit.viewer.choices(&visit.query) };
        for choice in choices.into_iter().chain(visit.fresh()) {
            reply = reply.with_header(header::SET_COOKIE, choice);
        }
        if reply.status == StatusCode::UNAUTHORIZED {
            reply = reply.with_header(header::WWW_AUTHENTICATE, ASKS_FOR);
        }
        if reply.status == StatusCode::METHOD_NOT_ALLOWED && self.is_of_program() {
            reply = reply.with_header(header::ALLOW, self.allowed());
        }
        written(reply.with_header(SEQ, visit.snapshot.head.seq.to_string()), &self.parts.headers)
    }

    /// Answers whether the request is one for this site, and of a size.
    fn ours(&self, visit: &Visit) -> Result<(), Trouble> {
        let refused = |status, message| Err(Trouble { status, reasons: vec![message] });
        if !security::is_ours(self.parts.headers.get(header::HOST), &visit.site.settings.hosts) {
            return refused(StatusCode::MISDIRECTED_REQUEST, Message::new("page.other-host"));
        }
        // Who shows a token that is none is no stranger: what is open to everybody would look to a program as if it had been asked as itself.
        if bearer(&self.parts.headers).is_some() && visit.viewer.by == EVERYBODY {
            return refused(StatusCode::UNAUTHORIZED, Message::new("people.token-unknown"));
        }
        match self.brought {
            Brought::TooMuch(most) => {
                refused(StatusCode::PAYLOAD_TOO_LARGE, Message::new("page.too-large").with("most", most))
            }
            Brought::Bytes(_) | Brought::Form(_) | Brought::File(_) => Ok(()),
        }
    }

    /// Returns whether a program asks, under the address of the API.
    fn is_of_program(&self) -> bool {
        self.parts.extensions.get::<OfProgram>().is_some()
    }

    /// Returns how programs may ask for what is at this address: nothing where there is nothing for them.
    fn allowed(&self) -> String {
        let path = self.parts.extensions.get::<MatchedPath>().map(MatchedPath::as_str);
        let own = ROUTES.iter().filter(|route| Some(route.path) == path && route.is_for_programs());
        let methods: Vec<&str> = own.map(|route| route.method().allowed()).collect();
        methods.join(", ")
    }

    fn other_method(&self) -> Trouble {
        let message = Message::new("page.other-method").with("method", self.parts.method.as_str());
        Trouble { status: StatusCode::METHOD_NOT_ALLOWED, reasons: vec![message] }
    }

    fn given(&self, visit: &Visit) -> Result<Reply, Trouble> {
        let route = match self.goal {
            Goal::Route(route) => route,
            Goal::Nowhere => {
                let missing = Message::new("page.no-such-page").with("path", visit.path.as_str());
                return Err(Trouble::not_found(missing));
            }
            Goal::OtherMethod if self.is_of_program() && self.allowed().is_empty() => {
                let missing = Message::new("page.no-such-page").with("path", visit.path.as_str());
                return Err(Trouble::not_found(missing));
            }
            Goal::OtherMethod => return Err(self.other_method()),
        };
        if self.is_of_program() && !route.is_for_programs() {
            return Err(match self.allowed().is_empty() {
                true => {
                    Trouble::not_found(Message::new("page.no-such-page").with("path", visit.path.as_str()))
                }
                false => self.other_method(),
            });
        }
        if let Err(why) = visit.permit(route.need) {
            return self.denied(visit, route, why);
        }
        match route.goal {
            routes::Goal::Page(page) => {
                let is_workbook = self.parts.extensions.get::<AsWorkbook>().is_some();
                let reply = page(visit)?;
                if is_workbook { reply.into_workbook(visit) } else { Ok(reply) }
            }
            routes::Goal::Deed(deed) => {
                let (headers, secret) = (&self.parts.headers, visit.secret.as_deref());
                let sent = match &self.brought {
                    Brought::Form(form) => Sent::with_files(headers, secret, form.clone()),
                    brought => Sent::taken(headers, secret, brought.bytes()),
                };
                deed(visit, &sent?)
            }
            routes::Goal::Order(order) => order(visit, self.brought.bytes()),
            routes::Goal::File(file) => match &self.brought {
                Brought::File(brought) => file(visit, brought),
                _ => Err(Trouble::fault("a route that takes a file was given something else")),
            },
        }
    }

    /// Returns the fields of the form that was sent.
    fn fields(&self) -> Query {
        match &self.brought {
            Brought::Form(form) => form.fields.clone(),
            brought => Query::read(&String::from_utf8_lossy(brought.bytes())),
        }
    }

    /// Leads whoever may not have a page to where he may: to the units he may see, or to signing in.
    fn denied(&self, visit: &Visit, route: &Route, why: Message) -> Result<Reply, Trouble> {
        let is_page = matches!(route.goal, routes::Goal::Page(_)) && visit.form == Form::Html;
        if let Some(address) = visit.narrowed(route.need).filter(|_| is_page) {
            return Ok(Reply::see(&address));
        }
        let has_accounts = !visit.now.0.register.accounts().is_empty();
        if visit.viewer.by != EVERYBODY || !has_accounts {
            return Err(Trouble::not_permitted(why));
        }
        if visit.form != Form::Html {
            return Err(Trouble::not_signed_in(why));
        }
        let is_kept =
            !is_page && route.takes_files && kept::keep(visit, &self.parts.headers, &self.fields())?;
        let here = (is_page || is_kept).then(|| self.parts.uri.path_and_query()).flatten();
        let back = here.map(|here| here.as_str()).unwrap_or("/");
        Ok(Reply::see(&sign_in::address(back)))
    }

    /// Returns what is said where no page could be asked.
    fn apology(&self, site: &Site, code: &'static str, status: StatusCode) -> Response {
        let asked = self.stranger(site, None, &site.engine.snapshot().register);
        let (visit, _) = Visit::new(site, asked);
        let reply = Trouble { status, reasons: vec![Message::new(code)] }.reply(&visit);
        let reply = if status == StatusCode::SERVICE_UNAVAILABLE {
            reply.with_header(header::RETRY_AFTER, COME_AGAIN_SECONDS)
        } else {
            reply
        };
        written(reply, &self.parts.headers)
    }
}

/// What is asked for where nobody is known: a token. Browsers are led to signing in instead.
const ASKS_FOR: &str = "Bearer";

/// The header that says as of which entry an answer is.
const SEQ: HeaderName = HeaderName::from_static("hasila-seq");

/// When to come again if it was too busy.
const COME_AGAIN_SECONDS: &str = "5";

/// Bytes of the digest by which a browser asks whether a page is still the same.
const TAG_BYTES: usize = 12;

/// Returns the reply as HTTP has it: packed if the browser unpacks, not sent at all if it has the same already.
fn written(reply: Reply, asked: &HeaderMap) -> Response {
    let is_plain = reply.status == StatusCode::OK && reply.keep != Keep::Never;
    let tag = is_plain.then(|| tag(&reply.body));
    let own = asked.get(header::IF_NONE_MATCH);
    let has_it = tag.as_ref().is_some_and(|tag| own.is_some_and(|own| own.as_bytes() == tag.as_bytes()));
    let mut response = Response::new(Body::empty());
    *response.status_mut() = if has_it { StatusCode::NOT_MODIFIED } else { reply.status };
    let headers = response.headers_mut();
    security::protect(headers);
    let keep = match reply.keep {
        Keep::Forever => "public, max-age=31536000, immutable",
        Keep::WhileSame => "private, no-cache",
        Keep::Never => "no-store",
    };
    let usual = [
        (header::CACHE_CONTROL, keep.to_owned()),
        (header::VARY, "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie".to_owned()),
        (header::CONTENT_TYPE, reply.kind.to_owned()),
    ];
    let usual = usual.into_iter().chain(tag.map(|tag| (header::ETAG, tag)));
    for (name, value) in usual.chain(reply.headers) {
        // What cannot stand in a header is left out rather than let it end the header early.
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.append(name, value);
        }
    }
    if has_it {
        return response;
    }
    let unpacks = asked
        .get(header::ACCEPT_ENCODING)
        .is_some_and(|ways| ways.to_str().is_ok_and(|ways| ways.contains("gzip")));
    let body = match unpacks && reply.body.len() >= PACKED_BYTES_MIN && !reply.kind.contains("sheet") {
        true => packed(&reply.body).inspect(|_| {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }),
        false => None,
    };
    *response.body_mut() = Body::from(body.unwrap_or(reply.body));
    response
}

/// Returns the tag by which a browser asks whether a page is still the same.
fn tag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let digits: String = digest.iter().take(TAG_BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("W/\"{digits}\"")
}

fn packed(body: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::fast());
    packer.write_all(body).ok()?;
    packer.finish().ok()
}
