// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace hearth::ui {

/// What a stretch of code is; the theme knows the colour.
enum class CodeToken : quint8 { Keyword, Function, String, Number, Comment, Type };

struct CodeSpan {
    int start = 0; ///< UTF-16 units
    int length = 0;
    CodeToken token = CodeToken::Keyword;
    bool operator==(const CodeSpan&) const = default;
};

/// Finds out what the stretches of code mean (KSyntaxHighlighting), on a thread of its own: its 300
/// languages are loaded when the first code block is seen, and the window never waits for them. One
/// for all views; costs nothing until used. Window's thread.
class CodeHighlighter : public QObject {
    Q_OBJECT

public:
    explicit CodeHighlighter(QObject* owner = nullptr);
    /// Waits for the block in work (some milliseconds).
    ~CodeHighlighter() override;

    /// Spans that are known already; null while they are not: then `highlighted` follows.
    [[nodiscard]] const QList<CodeSpan>* spans(const QString& language, const QString& code);
    /// Names that can stand after a fence and begin with `prefix`, most usual first. Empty until
    /// they are loaded: then `languagesLoaded` follows.
    [[nodiscard]] QStringList languages(const QString& prefix);

Q_SIGNALS:
    void highlighted();
    void languagesLoaded();

private:
    struct Worker;
    using Key = QPair<QString, QString>;

    std::shared_ptr<Worker> m_worker;
    QCache<Key, QList<CodeSpan>> m_known;
    QSet<Key> m_asked;
    QStringList m_languages;
    bool m_languagesAsked = false;
};

} // namespace hearth::ui
