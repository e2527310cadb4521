// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/code_highlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QRegularExpression>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int cachedBlocks = 128;
constexpr qsizetype longestHighlighted = 20'000; ///< UTF-16 units; longer code stays plain

std::optional<CodeToken> tokenOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Import:
    case Style::Preprocessor:
    case Style::Operator:
        return style == Style::Operator ? std::nullopt : std::optional(CodeToken::Keyword);
    case Style::Function:
    case Style::BuiltIn:
    case Style::Extension:
    case Style::Attribute:
        return CodeToken::Function;
    case Style::String:
    case Style::Char:
    case Style::SpecialString:
    case Style::VerbatimString:
    case Style::SpecialChar:
        return CodeToken::String;
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant:
        return CodeToken::Number;
    case Style::Comment:
    case Style::Documentation:
    case Style::Annotation:
    case Style::CommentVar:
    case Style::RegionMarker:
        return CodeToken::Comment;
    case Style::DataType:
    case Style::Variable:
        return CodeToken::Type;
    default:
        return std::nullopt;
    }
}

class SpanCollector final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    QList<CodeSpan> collect(const KSyntaxHighlighting::Definition& definition, const QString& code)
    {
        setDefinition(definition);
        KSyntaxHighlighting::State state;
        const auto lines = QStringView(code).split(u'\n');
        for (const QStringView line : lines) {
            state = highlightLine(line, state);
            m_lineStart += static_cast<int>(line.size()) + 1;
        }
        addCalls(code);
        return std::move(m_spans);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        if (const auto token = tokenOf(format.textStyle()); token && length > 0)
            m_spans.append({ m_lineStart + offset, length, *token });
    }

private:
    /// A plain word before a parenthesis is a function, which most definitions leave to language
    /// servers.
    void addCalls(const QString& code)
    {
        static const QRegularExpression call(
            u"\\b[\\p{L}_][\\w]*(?=\\()"_s, QRegularExpression::UseUnicodePropertiesOption);
        const QList<CodeSpan> marked = m_spans;
        auto next = marked.begin();
        for (auto found = call.globalMatch(code); found.hasNext();) {
            const auto word = found.next();
            const auto start = static_cast<int>(word.capturedStart());
            while (next != marked.end() && next->start + next->length <= start)
                ++next;
            if (next == marked.end() || next->start >= word.capturedEnd())
                m_spans.append(
                    { start, static_cast<int>(word.capturedLength()), CodeToken::Function });
        }
    }

    QList<CodeSpan> m_spans;
    int m_lineStart = 0;
};

KSyntaxHighlighting::Definition definitionFor(
    const KSyntaxHighlighting::Repository& repository, const QString& language)
{
    KSyntaxHighlighting::Definition definition = repository.definitionForName(language);
    if (!definition.isValid()) // "py", "rs", "ts": what people write is often the ending of the
                               // file's name
        definition = repository.definitionForFileName(u"file."_s + language.toLower());
    return definition;
}

/// What stands after a fence is one short word.
QStringList fenceNames(const KSyntaxHighlighting::Repository& repository)
{
    static constexpr std::array usual { "bash", "c", "cpp", "css", "diff", "go", "html", "java",
        "javascript", "json", "kotlin", "markdown", "php", "python", "ruby", "rust", "sql", "swift",
        "toml", "typescript", "xml", "yaml" };
    QStringList names;
    for (const char* name : usual)
        names.append(QString::fromLatin1(name));
    QSet<QString> seen(names.begin(), names.end());
    const auto definitions = repository.definitions();
    for (const auto& definition : definitions) {
        const QString name = definition.name().toLower();
        if (!definition.isHidden() && !name.contains(u' ') && !seen.contains(name)) {
            seen.insert(name);
            names.append(name);
        }
    }
    return names;
}

} // namespace

struct CodeHighlighter::Worker {
    QThreadPool pool;
    std::unique_ptr<KSyntaxHighlighting::Repository>
        repository; ///< made and used on the pool's only thread

    Worker()
    {
        pool.setMaxThreadCount(1);
        pool.setThreadPriority(QThread::LowPriority);
    }

    const KSyntaxHighlighting::Repository& languages()
    {
        if (!repository)
            repository = std::make_unique<KSyntaxHighlighting::Repository>();
        return *repository;
    }
};

CodeHighlighter::CodeHighlighter(QObject* owner)
    : QObject(owner)
    , m_known(cachedBlocks)
{
}

CodeHighlighter::~CodeHighlighter()
{
    if (m_worker)
        m_worker->pool.waitForDone();
}

const QList<CodeSpan>* CodeHighlighter::spans(const QString& language, const QString& code)
{
    const Key key(language, code);
    if (const auto* known = m_known.object(key))
        return known;
    static const QList<CodeSpan> none;
    if (code.size() > longestHighlighted)
        return &none;
    if (m_asked.contains(key))
        return nullptr;
    m_asked.insert(key);
    if (!m_worker)
        m_worker = std::make_shared<Worker>();
    m_worker->pool.start([this, worker = m_worker.get(), key] {
        const auto definition = definitionFor(worker->languages(), key.first);
        auto found = definition.isValid() ? SpanCollector().collect(definition, key.second)
                                          : QList<CodeSpan>();
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, key, found = std::move(found)] {
                m_asked.remove(key);
                m_known.insert(key, new QList<CodeSpan>(found));
                Q_EMIT highlighted();
            },
            Qt::QueuedConnection);
    });
    return nullptr;
}

QStringList CodeHighlighter::languages(const QString& prefix)
{
    if (!m_languagesAsked) {
        m_languagesAsked = true;
        if (!m_worker)
            m_worker = std::make_shared<Worker>();
        m_worker->pool.start([this, worker = m_worker.get()] {
            QMetaObject::invokeMethod(
                this,
                [this, names = fenceNames(worker->languages())] {
                    m_languages = names;
                    Q_EMIT languagesLoaded();
                },
                Qt::QueuedConnection);
        });
    }
    QStringList matching;
    for (const QString& name : std::as_const(m_languages)) {
        if (name.startsWith(prefix, Qt::CaseInsensitive))
            matching.append(name);
    }
    return matching;
}

} // namespace hearth::ui
