//! The only ring that touches the browser.
//!
//! Nothing here fails loudly: a browser that refuses the clipboard or the history (frames, private windows) leaves
//! the page working without them.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, InputEvent, Storage, Window};

pub use gloo::timers::callback::Timeout;

/// Where the program's memory comes from.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The query string of the page's address, with its question mark, or nothing.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// What another door's program handed over to this one, as it was given to [`hand_over`].
pub fn handed_over() -> Option<String> {
    document_root()?.get_attribute(HANDED_OVER)
}

/// Leaves the page to another door's program. `boot.js` fetches it and shows it once it is ready.
pub fn hand_over(door: &str, draft: &str) {
    if let Some(root) = document_root() {
        set(&root, HANDED_OVER, Some(draft));
        set(&root, "data-door", Some(door));
    }
}

/// Puts a query string (without question mark) into the page's address, leaving path, fragment and history alone. `later.js`
/// does so again where the reader goes back to an older address of the page.
pub fn replace_query(query: &str) {
    if let Some(root) = document_root() {
        set(&root, "data-link", Some(query));
    }
    let replace = || {
        let window = window()?;
        let location = window.location();
        let mut address = with_query(location.pathname().ok()?, query);
        address.push_str(&location.hash().ok()?);
        replace_address(&window, &address)
    };
    // Refused in some frames: the page then simply has no link of its own.
    let _ = replace();
}

fn with_query(mut address: String, query: &str) -> String {
    if !query.is_empty() {
        address.push('?');
        address.push_str(query);
    }
    address
}

fn replace_address(window: &Window, address: &str) -> Option<()> {
    let history = window.history().ok()?;
    // failure.js keeps a note there.
    let state = history.state().unwrap_or(JsValue::NULL);
    history.replace_state_with_url(&state, "", Some(address)).ok()
}

/// The page's address with this query, or nothing.
pub fn address_of(query: &str) -> String {
    let address = || {
        let location = window()?.location();
        let bare = [location.origin().ok()?, location.pathname().ok()?].concat();
        Some(with_query(bare, query))
    };
    address().unwrap_or_default()
}

/// What follows the hash mark in the page's address, as it stands there.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.and_then(|hash| hash.strip_prefix('#').map(str::to_owned))
        .unwrap_or_default()
}

/// Leaves the page's address with its path alone.
pub fn replace_with_path() {
    let _ = window().and_then(|window| {
        let path = window.location().pathname().ok()?;
        replace_address(&window, &path)
    });
}

/// What this browser keeps for the page. Touching it throws where nothing may be kept.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What was kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name; an empty one is forgotten. False where the browser refuses.
pub fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| {
        let done = match text {
            "" => storage.remove_item(name),
            _ => storage.set_item(name, text),
        };
        done.is_ok()
    })
}

/// Whether the browser keeps anything at all; where the page is written when the site is built, it is taken to.
pub fn can_keep() -> bool {
    const TRIAL: &str = "postworth-trial";
    window().is_none() || (keep(TRIAL, TRIAL) && keep(TRIAL, ""))
}

/// Names the page, for its tab and for what is printed.
pub fn entitle(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// What stands in the large field an event comes from.
pub fn written(event: &InputEvent) -> String {
    from::<HtmlTextAreaElement>(event).map_or(String::new(), |area| area.value())
}

/// What became of a text that was to leave the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// It is on the clipboard.
    Copied,
    /// Another app has it, or the reader thought better of it.
    Shared,
    /// The browser has no way out to give, as in some frames.
    Refused,
}

/// Whether links go to other apps rather than to the clipboard: on phones, where there is a sheet for that.
pub fn shares() -> bool {
    let shares = || {
        let window = window()?;
        let touched = window.match_media("(pointer: coarse)").ok()??.matches();
        Some(touched && js_sys::Reflect::has(&window.navigator(), &"share".into()).ok()?)
    };
    shares().unwrap_or(false)
}

/// Sends a text to the clipboard; a link that is to be shared first to another app.
pub async fn pass_on(text: &str, share: bool) -> Passed {
    let Some(window) = window() else { return Passed::Refused };
    let navigator = window.navigator();
    if share {
        let data = web_sys::ShareData::new();
        data.set_url(text);
        let shared = JsFuture::from(navigator.share_with_data(&data)).await;
        if shared.map_or_else(|error| js_sys::Error::from(error).name() == "AbortError", |_| true) {
            return Passed::Shared;
        }
    }
    // Missing outside secure contexts, where touching it would throw.
    let clipboard = navigator.clipboard();
    if clipboard.is_undefined() {
        return Passed::Refused;
    }
    match JsFuture::from(clipboard.write_text(text)).await {
        Ok(_) => Passed::Copied,
        Err(_) => Passed::Refused,
    }
}

/// Moves the keyboard to the element of this id, and the page to it. A button that goes when it is pressed leads it on so, or
/// the keyboard would go with it.
pub fn focus(id: &str) {
    let field = || {
        window()?
            .document()?
            .get_element_by_id(id)?
            .dyn_into::<web_sys::HtmlElement>()
            .ok()
    };
    let _ = field().map(|field| field.focus());
}

/// Opens the browser's print dialogue, where there is one.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Runs something later, unless the answer is dropped first.
pub fn after(milliseconds: u32, work: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, work)
}

/// Runs something once the browser has done what else there is to do.
pub fn soon(work: impl FnOnce() + 'static) {
    after(0, work).forget();
}

/// What stands in the field an event comes from.
pub fn typed(event: &InputEvent) -> String {
    from::<HtmlInputElement>(event).map_or(String::new(), |field| field.value())
}

/// The value chosen in the list an event comes from.
pub fn chosen(event: &web_sys::Event) -> String {
    from::<web_sys::HtmlSelectElement>(event).map_or(String::new(), |list| list.value())
}

/// A text as a property of an element; nothing where the page is written when the site is built.
pub fn property(text: &str) -> JsValue {
    if cfg!(target_arch = "wasm32") {
        JsValue::from_str(text)
    } else {
        JsValue::NULL
    }
}

/// The control that an event comes from.
fn from<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// What stands between thousands and before decimals where the reader is, and whether it parts four digits: as that
/// place writes 12345.6 and 1234. Nothing if another language is spoken there, or if it is the place that the language's
/// own notation is from: the first number that a browser writes takes it a while.
pub fn number_marks(language: &str, home: &str) -> Option<(char, char, bool)> {
    // A browser throws at a name that is none, such as "C".
    let is_there =
        |place: &String| place.starts_with(language) && place != home && place.bytes().all(|c| c != b'_' && c != b'.');
    let place = window()?.navigator().language().filter(is_there)?;
    let written = |number: f64| js_sys::Number::from(number).to_locale_string(&place);
    let of_five = written(12_345.6);
    // NaN, where there is no such character, is the character 0.
    let mark = |at| char::from_u32(of_five.char_code_at(at) as u32);
    Some((mark(2)?, mark(6)?, written(1_234.0).length() > 4))
}

/// The element the page is built in, if the document has it.
pub fn root() -> Option<Element> {
    window()?.document()?.get_element_by_id("app")
}

/// Opens the folded parts of the page that hold a field in error: an error out of sight is none. They are never
/// folded again by the page, since the reader may be typing in them.
pub fn reveal_errors() {
    let folded = || {
        window()?
            .document()?
            .query_selector("details:not([open]) [aria-invalid]")
            .ok()?
    };
    while let Some(fold) = folded().and_then(|field| field.closest("details:not([open])").ok()?) {
        if fold.set_attribute("open", "").is_err() {
            return;
        }
    }
}

/// Where one program leaves the draft for the next, on the root element.
const HANDED_OVER: &str = "data-draft";

/// What the style sheet, the start script and the tests read from the root element.
#[derive(Default)]
pub struct Marks {
    /// The program that runs: a door, or a page of its own.
    pub door: &'static str,
    /// Shown in somebody else's page.
    pub embed: bool,
    /// "light" or "dark", where the link says so.
    pub theme: Option<&'static str>,
    /// Properties of the style sheet that an accent of the link's own changes.
    pub accent: Option<[(&'static str, String); 4]>,
}

/// Writes the marks on the root element.
pub fn mark(marks: &Marks) {
    let Some(root) = document_root() else { return };
    // The program runs and the link has been read.
    set(&root, "data-ready", Some(marks.door));
    set(&root, "data-embed", marks.embed.then_some(""));
    set(&root, "data-theme", marks.theme);
    // Through the style object and not an attribute, which a strict content policy refuses.
    if let Some(root) = root.dyn_ref::<web_sys::HtmlElement>() {
        for (name, colour) in marks.accent.iter().flatten() {
            let _ = root.style().set_property(name, colour);
        }
    }
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn document_root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// None where the page is written when the site is built.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}
