//! The language server, driven as an editor drives it: the real program, over its standard input and output.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const URI: &str = "file:///movement.plan";

const ARABIC: &str = "خطة حركة\n\
    مستويات محافظة > بلدية\n\
    استمارة شهرية من بلدية كل شهر {\n\
    القضايا عدد جار \"عدد القضايا\"\n\
    المحلولة عدد جار\n\
    }\n\
    مؤشر الكشف = المحلولة / القضايا بصيغة نسبة_مئوية\n\
    معيار آمن لوحدات بلدية { الكشف >= 85% }\n\
    هدف آمن نسبة بلدية حيث تحقق(آمن) > 90%\n";

const VIETNAMESE: &str = "kế_hoạch thử\n\
    biểu_mẫu tháng từ xã mỗi tháng { số_vụ số_lượng phát_sinh; xong số_lượng phát_sinh }\n\
    chỉ_số tỷ_lệ_xong = xong / số_vụ   dạng phần_trăm\n\
    chỉ_tiêu một tỷ_lệ_xog >= 85%\n";

/// An editor with the server it started.
struct Editor {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
}

impl Editor {
    fn start() -> Editor {
        let mut server = Command::new(env!("CARGO_BIN_EXE_hasila"))
            .args(["plan", "server", "--lang", "vi"])
            .env_remove("HASILA_LANG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let to = server.stdin.take().unwrap();
        let from = BufReader::new(server.stdout.take().unwrap());
        let mut editor = Editor { server, to, from, asked: 0 };
        let can = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(can["capabilities"]["hoverProvider"], true);
        editor.tell("initialized", json!({}));
        editor
    }

    /// Opens a text and returns what is remarked upon.
    fn open(&mut self, text: &str) -> Value {
        let document = json!({ "uri": URI, "languageId": "hasila", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.remarks()
    }

    fn remarks(&mut self) -> Value {
        let told = self.hear();
        assert_eq!(told["method"], "textDocument/publishDiagnostics", "{told}");
        told["params"]["diagnostics"].clone()
    }

    /// Asks about a place in the text.
    fn ask_at(&mut self, method: &str, (line, character): (u32, u32)) -> Value {
        self.ask(
            method,
            json!({
                "textDocument": { "uri": URI },
                "position": { "line": line, "character": character },
                "context": { "includeDeclaration": true, "triggerKind": 1 },
                "options": { "tabSize": 4, "insertSpaces": true },
            }),
        )
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let answer = self.hear();
        assert_eq!(answer["id"], id, "{answer}");
        answer["result"].clone()
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn send(&mut self, message: Value) {
        let body = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn hear(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut header = String::new();
            self.from.read_line(&mut header).unwrap();
            match header.trim().strip_prefix("Content-Length: ") {
                Some(bytes) => length = bytes.parse().unwrap(),
                None if header.trim().is_empty() => break,
                None => {}
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    fn say_goodbye(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

/// Returns the line and the units of UTF-16 before the nth place where something stands.
fn place(text: &str, found: &str, nth: usize) -> (u32, u32) {
    let (at, _) = text.match_indices(found).nth(nth).unwrap();
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[..at].matches('\n').count();
    (u32::try_from(line).unwrap(), u32::try_from(text[line_start..at].encode_utf16().count()).unwrap())
}

fn range(text: &str, found: &str, nth: usize) -> Value {
    let (line, character) = place(text, found, nth);
    let end = character + u32::try_from(found.encode_utf16().count()).unwrap();
    json!({ "start": { "line": line, "character": character }, "end": { "line": line, "character": end } })
}

#[test]
fn an_editor_finds_its_way_in_an_arabic_plan() {
    let mut editor = Editor::start();
    assert_eq!(editor.open(ARABIC), json!([]));

    let hover = editor.ask_at("textDocument/hover", place(ARABIC, "القضايا", 2));
    assert_eq!(hover["contents"]["value"], "“عدد القضايا”: số đếm; cộng dồn các kỳ.\n");
    assert_eq!(hover["range"], range(ARABIC, "القضايا", 2));
    let hover = editor.ask_at("textDocument/hover", place(ARABIC, "الكشف", 1));
    let said = hover["contents"]["value"].as_str().unwrap();
    assert!(said.starts_with("Chỉ số “الكشف”") && said.ends_with("Giá trị là một tỷ lệ.\n"), "{said}");
    let hover = editor.ask_at("textDocument/hover", place(ARABIC, "حيث", 0));
    assert_eq!(hover["contents"]["value"], "`where` · `حيث` · `trong_đó`");

    // A standard and a target of one name: the word before the parenthesis tells which is meant.
    let declared = editor.ask_at("textDocument/definition", place(ARABIC, "آمن) >", 0));
    assert_eq!(declared["range"], range(ARABIC, "آمن", 0));
    let uses = editor.ask_at("textDocument/references", place(ARABIC, "آمن", 0));
    assert_eq!(
        uses,
        json!([{ "uri": URI, "range": range(ARABIC, "آمن", 0) }, { "uri": URI, "range": range(ARABIC, "آمن", 2) }])
    );

    let symbols = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": URI } }));
    let names: Vec<&str> =
        symbols.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["حركة", "شهرية", "الكشف", "آمن", "آمن"]);
    assert_eq!(symbols[1]["children"][1]["name"], "المحلولة");
    editor.say_goodbye();
}

#[test]
fn an_editor_is_told_what_is_wrong_and_what_may_be_written() {
    let mut editor = Editor::start();
    let remarks = editor.open(VIETNAMESE);
    assert_eq!(remarks[0]["range"], range(VIETNAMESE, "tỷ_lệ_xog", 0), "{remarks}");
    assert!(remarks[0]["message"].as_str().unwrap().contains("tỷ_lệ_xong"), "{remarks}");

    let labels = |items: Value| -> Vec<String> {
        items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    };
    let offered = labels(editor.ask_at("textDocument/completion", place(VIETNAMESE, "xong /", 0)));
    assert!(
        ["xong", "số_vụ", "thay_đổi"].iter().all(|word| offered.contains(&(*word).to_owned())),
        "{offered:?}"
    );
    assert!(!offered.contains(&"chỉ_tiêu".to_owned()), "{offered:?}");
    let offered = labels(editor.ask_at("textDocument/completion", (4, 0)));
    assert!(offered.contains(&"chỉ_tiêu".to_owned()) && !offered.contains(&"xong".to_owned()), "{offered:?}");

    assert!(offered.contains(&"biểu_mẫu".to_owned()), "{offered:?}");
    let head = labels(editor.ask_at("textDocument/completion", place(VIETNAMESE, "mỗi tháng", 0)));
    assert!(["hạn_chót", "được_tính_đến"].iter().all(|word| head.contains(&(*word).to_owned())), "{head:?}");

    let mended = VIETNAMESE
        .replace("xog", "xong")
        .replace("mỗi tháng", "mỗi năm, hạn_chót 12-05, được_tính_đến 12-15");
    let change =
        json!({ "textDocument": { "uri": URI, "version": 2 }, "contentChanges": [{ "text": mended }] });
    editor.tell("textDocument/didChange", change);
    assert_eq!(editor.remarks(), json!([]));
    let hover = editor.ask_at("textDocument/hover", place(VIETNAMESE, "tháng từ", 0));
    let said = hover["contents"]["value"].as_str().unwrap();
    assert!(said.contains("Số liệu đến sau ngày 15 tháng 12 không được tính"), "{said}");
    let edits = editor.ask_at("textDocument/formatting", (0, 0));
    let laid_out = edits[0]["newText"].as_str().unwrap();
    assert!(laid_out.contains("chỉ_số tỷ_lệ_xong = xong / số_vụ dạng phần_trăm"), "{laid_out}");

    // What an editor asks of a text that is not open, or in a way nobody knows, ends nothing.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": URI } }));
    assert_eq!(editor.remarks(), json!([]));
    assert_eq!(editor.ask_at("textDocument/hover", (0, 0)), Value::Null);
    assert_eq!(editor.ask("textDocument/unheardOf", json!({})), Value::Null);
    editor.tell("textDocument/didOpen", json!({ "nonsense": true }));
    editor.say_goodbye();
}
