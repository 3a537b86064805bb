//! Arguments and help, in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use super::say;
use crate::guide;
use crate::model::{FiscalYear, Lang};

/// The language of messages: `--messages`, else the locale, else English.
///
/// Looked for before anything is parsed, since help and complaints need it too.
pub(super) fn language(arguments: &[OsString], environment: impl Fn(&str) -> Option<String>) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word.split_once('=') {
            Some(("--messages", value)) => Some(value),
            None if word == "--messages" => words.next(),
            _ => None,
        };
        if let Some(lang) = value.and_then(Lang::from_tag) {
            return lang;
        }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| environment(name).filter(|v| !v.is_empty()));
    if locale.is_some_and(|locale| locale.starts_with("ja")) { Lang::Ja } else { Lang::En }
}

/// One of two texts.
fn text(lang: Lang, ja: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// The whole command.
pub(super) fn command(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    let messages = Arg::new("messages")
        .long("messages")
        .value_name("ja|en")
        .value_parser(["ja", "en"])
        .hide_possible_values(true)
        .global(true)
        .help(t(
            "メッセージの言語（省けばロケールによる）",
            "Language of messages (by default the locale's)",
        ));
    framed(Command::new("hakusho"), lang)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help_heading(t("オプション", "Options"))
                .help(t("版を示す", "Print the version")),
        )
        .about(t(
            "政府の情報セキュリティ年次報告を、YAML と Markdown から日英のサイトとして作る",
            "Builds a government's annual information-security report as a bilingual site from YAML and Markdown",
        ))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .arg(messages)
        .subcommand(build(lang))
        .subcommand(check(lang))
        .subcommand(diff(lang))
        .subcommand(new(lang))
        .subcommand(pdf(lang))
        .subcommand(schema(lang))
        .subcommand(explain(lang))
}

fn framed(command: Command, lang: Lang) -> Command {
    let template =
        text(lang, "{about}\n\n使い方: {usage}\n\n{all-args}", "{about}\n\nUsage: {usage}\n\n{all-args}");
    command
        .help_template(template)
        .subcommand_help_heading(text(lang, "コマンド", "Commands"))
        .next_help_heading(text(lang, "オプション", "Options"))
        .disable_help_flag(true)
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(text(
            lang,
            "この説明を示す",
            "Print this help",
        )))
}

fn root(lang: Lang) -> Arg {
    Arg::new("root")
        .long("root")
        .value_name("DIR")
        .default_value(".")
        .hide_default_value(true)
        .value_parser(value_parser!(PathBuf))
        .help(text(
            lang,
            "プロジェクトのフォルダー（省けば今のフォルダー）",
            "Folder of the project (by default the current one)",
        ))
}

fn build(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    framed(Command::new("build"), lang)
        .about(t("サイトとデータを作る", "Build the site and its data"))
        .arg(root(lang))
        .arg(Arg::new("output").long("output").value_name("DIR").value_parser(value_parser!(PathBuf)).help(
            t(
                "出力先（省けばプロジェクトの public）",
                "Where the site goes (by default public in the project)",
            ),
        ))
        .arg(theme(lang))
        .arg(fonts(lang))
        .arg(Arg::new("pdf").long("pdf").action(ArgAction::SetTrue).conflicts_with("no-pdf").help(t(
            "PDF を必ず作る（書体がなければエラーにする）",
            "Make the PDFs, and fail where their fonts are not there",
        )))
        .arg(
            Arg::new("no-pdf")
                .long("no-pdf")
                .action(ArgAction::SetTrue)
                .help(t("PDF を作らない", "Make no PDFs")),
        )
        .arg(
            Arg::new("threads")
                .long("threads")
                .value_name("N")
                .value_parser(value_parser!(u16).range(1..))
                .help(t("並行する処理の数", "Number of threads")),
        )
        .arg(
            Arg::new("timings")
                .long("timings")
                .action(ArgAction::SetTrue)
                .help(t("段階ごとの時間を示す", "Say how long each stage took")),
        )
}

fn theme(lang: Lang) -> Arg {
    Arg::new("theme").long("theme").value_name("DIR").value_parser(value_parser!(PathBuf)).help(text(
        lang,
        "標準のテーマに重ねるテーマのフォルダー",
        "Folder of a theme that is laid over the default one",
    ))
}

fn fonts(lang: Lang) -> Arg {
    Arg::new("fonts").long("fonts").value_name("DIR").value_parser(value_parser!(PathBuf)).help(text(
        lang,
        "共有用の画像と PDF の書体があるフォルダー（省けばプロジェクトの themes/fonts/node_modules）",
        "Folder with the fonts of social cards and PDFs (by default themes/fonts/node_modules in the project)",
    ))
}

fn pdf(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    framed(Command::new("pdf"), lang)
        .about(t(
            "一つの年度か一つの府省庁の報告を PDF にする",
            "Make the PDF of one year or of the report of one body",
        ))
        .arg(root(lang))
        .arg(
            Arg::new("body")
                .long("body")
                .value_name("ID")
                .help(t("府省庁の識別子（省けば年度の全体）", "Id of a body (by default the whole year)")),
        )
        .arg(
            Arg::new("year")
                .long("year")
                .value_name("YEAR")
                .value_parser(value_parser!(u16).range(year_range()))
                .help(t(
                    "年度（省けば報告のある最後の年度）",
                    "Fiscal year (by default the latest with a report)",
                )),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("ja|en")
                .value_parser(["ja", "en"])
                .hide_possible_values(true)
                .help(t(
                    "PDF の言語（省けばメッセージの言語）",
                    "Language of the PDF (by default that of messages)",
                )),
        )
        .arg(Arg::new("output").long("output").value_name("FILE").value_parser(value_parser!(PathBuf)).help(
            t(
                "出力先のファイル（省けば mhlw-ja.pdf など）",
                "File to write (by default mhlw-ja.pdf and the like)",
            ),
        ))
        .arg(theme(lang))
        .arg(fonts(lang))
}

fn check(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    framed(Command::new("check"), lang)
        .about(t("内容を検査する（何も書き出さない）", "Check the content without writing anything"))
        .arg(root(lang))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("human|json|github")
                .value_parser(["human", "json", "github"])
                .hide_possible_values(true)
                .default_value("human")
                .hide_default_value(true)
                .help(t("結果の形式（省けば human）", "Format of the result (by default human)")),
        )
        .arg(Arg::new("against").long("against").value_name("DIR|REV").help(t(
            "公開済みのサイトのフォルダーか git の版と比べ、訂正の記録のない値の変化と、なくなったアドレスを誤りとする",
            "Compare with a published site or a git revision: a value that changed without a correction and an \
             address that is gone are errors",
        )))
        .arg(Arg::new("coverage").long("coverage").action(ArgAction::SetTrue).help(t(
            "文書ごとに、収めたものと翻訳したものの数を標準出力に示す",
            "Print how much of each document is there and translated, to standard output",
        )))
}

fn diff(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    let year = |name: &'static str, value, help| {
        Arg::new(name)
            .value_name(value)
            .required_unless_present_any(["rev", "against"])
            .conflicts_with_all(["rev", "against"])
            .value_parser(value_parser!(u16).range(year_range()))
            .help(help)
    };
    framed(Command::new("diff"), lang)
        .about(t(
            "二つの年度、または二つの版の内容の違いを、意味で示す（違いがあれば終了コード 1）",
            "Show what differs between two years or two revisions, in meaning (exit code 1 where something does)",
        ))
        .arg(year("old", "OLD", t("前の年度", "The earlier fiscal year")))
        .arg(year("new", "NEW", t("後の年度", "The later fiscal year")))
        .arg(Arg::new("rev").long("rev").value_name("A..B|A").conflicts_with("against").help(t(
            "git の版 A から B への違い。A だけなら今のファイルと比べる",
            "What changed from git revision A to B; with A alone, up to the files as they are",
        )))
        .arg(
            Arg::new("against")
                .long("against")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(t("公開済みの data フォルダーと比べる", "Compare with a published data folder")),
        )
        .arg(Arg::new("body").long("body").value_name("ID").help(t("この組織だけ", "Only this body")))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("human|markdown|html|json")
                .value_parser(["human", "markdown", "html", "json"])
                .hide_possible_values(true)
                .default_value("human")
                .hide_default_value(true)
                .help(t("結果の形式（省けば human）", "Format of the result (by default human)")),
        )
        .arg(root(lang))
}

fn new(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    let body = framed(Command::new("body"), lang)
        .about(t(
            "府省庁の報告のファイルを、項目の説明とともに作る（あるファイルは変えない）",
            "Make the files of a body's report, with every key explained; existing files are never touched",
        ))
        .arg(
            Arg::new("year")
                .value_name("YEAR")
                .required(true)
                .value_parser(value_parser!(u16).range(year_range()))
                .help(t("年度（2012 など）", "Fiscal year, such as 2012")),
        )
        .arg(
            Arg::new("id")
                .value_name("ID")
                .required(true)
                .help(t("府省庁の識別子（content/bodies.yaml）", "Id of the body (content/bodies.yaml)")),
        )
        .arg(root(lang));
    framed(Command::new("new"), lang)
        .about(t("新しいファイルを作る", "Make new files"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(body)
}

/// The years that a report can be of.
fn year_range() -> std::ops::RangeInclusive<i64> {
    i64::from(*FiscalYear::RANGE.start())..=i64::from(*FiscalYear::RANGE.end())
}

fn schema(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    framed(Command::new("schema"), lang)
        .about(t(
            "エディターのための、ファイルの項目の一覧（JSON Schema）を示す",
            "Print the keys of the files as JSON Schema, for editors",
        ))
        .arg(
            Arg::new("kind")
                .value_name("KIND")
                .value_parser([guide::schema::kinds(), vec![guide::comparison::NAME]].concat())
                .hide_possible_values(true)
                .help(kinds(
                    t("ファイルの種類（省けばすべて）: ", "Kind of file (by default all): "),
                    t("。`hakusho diff` の JSON は", "; for the JSON of `hakusho diff`:"),
                )),
        )
        .arg(Arg::new("output").long("output").value_name("DIR").value_parser(value_parser!(PathBuf)).help(
            t("種類ごとに一つのファイルをここに書き出す", "Write one file for each kind into this folder"),
        ))
}

/// A help that ends with the kinds of files and the name of the comparison.
fn kinds(before: &str, comparison: &str) -> String {
    format!("{before}{}{comparison} {}", guide::schema::kinds().join(", "), guide::comparison::NAME)
}

fn explain(lang: Lang) -> Command {
    let t = |ja, en| text(lang, ja, en);
    framed(Command::new("explain"), lang)
        .about(t("検査の意味と直し方を説明する", "Explain what a check means and how to mend it"))
        .arg(
            Arg::new("code")
                .value_name("CODE")
                .required_unless_present("list")
                .help(t("検査の名前", "Name of the check")),
        )
        .arg(
            Arg::new("list")
                .long("list")
                .action(ArgAction::SetTrue)
                .help(t("すべての検査の名前を示す", "List the names of all checks")),
        )
}

/// Help and version go to standard output, complaints to standard error in the user's language.
pub(super) fn refuse(error: &clap::Error, lang: Lang) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match error.print() {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(2),
        };
    }
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let said = match (error.kind(), lang) {
        (ErrorKind::UnknownArgument, Lang::Ja) => format!("`{argument}` という引数はありません"),
        (ErrorKind::UnknownArgument, Lang::En) => format!("there is no argument `{argument}`"),
        (ErrorKind::InvalidSubcommand, Lang::Ja) => {
            format!("`{}` というコマンドはありません", context(ContextKind::InvalidSubcommand))
        }
        (ErrorKind::InvalidSubcommand, Lang::En) => {
            format!("there is no command `{}`", context(ContextKind::InvalidSubcommand))
        }
        (ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, Lang::Ja) => {
            "コマンドを書いてください".to_owned()
        }
        (ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, Lang::En) => {
            "a command is needed".to_owned()
        }
        (ErrorKind::MissingRequiredArgument, Lang::Ja) => format!("{argument} が要ります"),
        (ErrorKind::MissingRequiredArgument, Lang::En) => format!("{argument} is needed"),
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Ja) => {
            format!("{argument} に `{}` は使えません", context(ContextKind::InvalidValue))
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) => {
            format!("`{}` is no value for {argument}", context(ContextKind::InvalidValue))
        }
        // The parser's own words for what hardly ever happens.
        _ => error.to_string(),
    };
    say(&match lang {
        Lang::Ja => format!("エラー: {said}\n`hakusho --help` に使い方があります"),
        Lang::En => format!("error: {said}\nsee `hakusho --help`"),
    });
    ExitCode::from(2)
}
