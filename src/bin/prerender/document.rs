//! The HTML files.

use std::error::Error;

use postworth::text;
use tokio::{runtime::Builder, task::LocalSet};
use yew::{BaseComponent, LocalServerRenderer};

use crate::{
    assets::{Asset, Program},
    embed, lean,
    origin::Origin,
    pages::{About, FRONT, Own},
};

const FAILURE: &str = include_str!("../../../failure.js");
const BOOT: &str = include_str!("../../../boot.js");

/// End tags that what follows them implies, in lists and tables as components write them: the page is one round trip, and
/// has six hundred of these.
const IMPLIED: [&str; 7] = ["</option>", "</td>", "</th>", "</tr>", "</thead>", "</tbody>", "</li>"];

/// A component as HTML: the page at its first render.
pub fn render<C>() -> std::io::Result<String>
where
    C: BaseComponent<Properties: Default>,
{
    let runtime = Builder::new_current_thread().build()?;
    let renderer = LocalServerRenderer::<C>::new().hydratable(false);
    let page = LocalSet::new().block_on(&runtime, renderer.render());
    Ok(IMPLIED.iter().fold(page, |page, end| page.replace(end, "")))
}

/// Puts a page's content and its scripts into what Trunk has staged: one of its own, or nothing, and that which starts
/// one of the programs in `files`.
pub fn fill(staged: &str, own_script: &str, files: &str, content: &str) -> Result<String, Box<dyn Error>> {
    // In a release the staged page has lost its quotes.
    let staged = staged.replace("lang=\"en\">", "lang=en>");
    let staged = once(&staged, "lang=en>", &format!("lang=\"{}\">", text::CODE))?;
    // Elements of their own: the first hears what goes wrong with the others, even where they cannot be read.
    let scripts = [
        lean::old_script(FAILURE)?,
        lean::script(own_script)?,
        lean::script(&once(BOOT, "FILES", files)?)?,
    ];
    let mut head: String = (scripts.iter().filter(|script| !script.is_empty()))
        .map(|script| format!("<script>{script}</script>"))
        .collect();
    head.push_str("<style>");
    Ok(once(&once(&staged, "<style>", &head)?, "PAGE", content)?)
}

/// What Trunk has staged, as the frame of a page with a program of its own.
pub fn own(staged: &str, page: &Own) -> Result<String, Box<dyn Error>> {
    let marked = once(staged, "<html", &format!("<html data-page=\"{}\"", page.name))?;
    Ok(once(
        &marked,
        "</style>",
        &format!("{}</style>", lean::style(page.style)?),
    )?)
}

/// The files of these programs by what they are for, as `boot.js` reads them.
pub fn files(programs: &[Program], names: &[&str], later: &Asset) -> String {
    let file = |asset: &Asset| format!("'{}','{}'", asset.name, asset.integrity);
    let program = |program: &Program| format!("{}:[{},{}]", program.name, file(&program.wasm), file(&program.script));
    let wanted = programs.iter().filter(|program| names.contains(&program.name));
    let mut entries: Vec<String> = wanted.map(program).collect();
    entries.push(format!("later:[{}]", file(later)));
    format!("{{{}}}", entries.join(","))
}

/// The page of the sources, in the style of the front page.
pub fn library(page: &str, content: &str) -> Result<String, String> {
    let style = page
        .split_once("<style>")
        .and_then(|(_, rest)| rest.split_once("</style>"))
        .ok_or("the page has no style")?
        .0;
    Ok(format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>TITLE</title>\
         <link rel=\"icon\" href=\"icon.svg\"><style>{style}</style>{content}",
        text::CODE
    ))
}

/// Says at the head of a page what it is: to browsers, search engines and whoever shows a link to it.
pub fn describe(text: &str, about: &About, policy: &str, origin: Option<&Origin>) -> Result<String, String> {
    let About {
        file,
        title,
        description,
    } = about;
    // Hosts that send no headers, such as GitHub Pages, leave the policy to the page.
    let mut head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>{title}</title>\
         <meta name=\"description\" content=\"{description}\">"
    );
    if let Some(origin) = origin {
        let address = origin.of(file);
        for (code, address) in origin.in_every_language(file) {
            head.push_str(&format!(
                "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">"
            ));
        }
        head.push_str(&format!(
            "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:type\" content=\"website\">\
             <meta property=\"og:url\" content=\"{address}\"><meta property=\"og:title\" content=\"{title}\">\
             <meta property=\"og:description\" content=\"{description}\">\
             <meta property=\"og:image\" content=\"{}\"><meta property=\"og:image:width\" content=\"1200\">\
             <meta property=\"og:image:height\" content=\"630\"><meta property=\"og:image:alt\" content=\"{}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">{}",
            origin.of("preview.png"),
            text::PREVIEW,
            if *file == FRONT.file {
                application(&address) + &embed::discovery(origin)
            } else {
                String::new()
            }
        ));
    }
    once(text, "<title>TITLE</title>", &head)
}

/// What kind of thing the page is, for machines.
fn application(address: &str) -> String {
    let (title, description) = (text::SITE_TITLE, text::SITE_DESCRIPTION);
    format!(
        "<script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"WebApplication\",\
             \"name\":\"{title}\",\"url\":\"{address}\",\"description\":\"{description}\",\
             \"applicationCategory\":\"BusinessApplication\",\"operatingSystem\":\"Any\",\
             \"isAccessibleForFree\":true,\"offers\":{{\"@type\":\"Offer\",\"price\":\"0\",\
             \"priceCurrency\":\"USD\"}}}}</script>"
    )
}

/// Puts a text where the mark stands, which must be one place.
pub fn once(text: &str, mark: &str, replacement: &str) -> Result<String, String> {
    match text.split(mark).collect::<Vec<_>>().as_slice() {
        [before, after] => Ok([before, replacement, after].concat()),
        parts => Err(format!(
            "the staged page has {mark} {} times, not once",
            parts.len() - 1
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::SOURCES;

    #[test]
    fn a_mark_stands_once() {
        assert_eq!(once("a MARK b", "MARK", "is"), Ok("a is b".to_owned()));
        assert!(once("a b", "MARK", "is").is_err());
        assert!(once("MARK MARK", "MARK", "is").is_err());
    }

    #[test]
    fn a_page_that_knows_its_address_says_so() {
        let origin = Origin::parse("https://example.com/tools").unwrap();
        let page = describe("<title>TITLE</title>", &SOURCES, "p", Some(&origin)).unwrap();
        assert!(page.contains("<link rel=\"canonical\" href=\"https://example.com/tools/sources.html\">"));
        // Those who show a link want the picture's whole address.
        assert!(page.contains("<meta property=\"og:image\" content=\"https://example.com/tools/preview.png\">"));
        let page = describe("<title>TITLE</title>", &FRONT, "p", None).unwrap();
        assert!(!page.contains("canonical") && page.contains(text::SITE_TITLE));
    }
}
