// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/composer/spell_dictionary.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace hearth::ui {

enum class Spelling { Right, Wrong, Unknown };

/// Which words are spelled wrong (Sonnet), found out on a thread of its own: to load a dictionary
/// or to suggest something takes a fifth of a second, and the window never waits for it. What was
/// looked up once is known. One for all fields; costs nothing until used. Window's thread.
class SpellChecker final : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(const QStringList& suggestions)>;

    /// `languages`: of the system, as QLocale::uiLanguages tells.
    explicit SpellChecker(QStringList languages, QObject* owner = nullptr);
    /// Waits for what is in work (at most some tenths of a second).
    ~SpellChecker() override;

    /// A value of `setting::spelling`; off until this is called.
    void choose(const QString& choice);
    /// What is installed; nothing until that was looked for, then `changed` follows.
    [[nodiscard]] const std::optional<QList<SpellDictionary>>& dictionaries();
    /// The codes of those that are asked, once `dictionaries` is known; none: nothing is checked.
    [[nodiscard]] const QStringList& inUse() const { return m_inUse; }

    /// A word is right if one of the dictionaries has it. Unknown: `checked` or `changed` follows.
    [[nodiscard]] Spelling spelling(const QString& word);
    /// What may have been meant, best first, at most five; `answer` is not called once `context`
    /// is gone.
    void suggest(const QString& word, QObject* context, Answer answer);
    /// Into the person's own dictionary, which other programs read as well.
    void add(const QString& word);
    /// Until the program ends.
    void ignore(const QString& word);

Q_SIGNALS:
    /// Words that were unknown are known now.
    void checked();
    /// Other dictionaries, or other words count as right: all that was checked is to be checked
    /// anew.
    void changed();

private:
    struct Worker;
    struct Question {
        QPointer<QObject> context;
        Answer answer;
    };

    [[nodiscard]] Worker& worker();
    void select();
    void lookUp();
    void settle(int question, const QStringList& suggestions);

    std::shared_ptr<Worker> m_worker;
    QStringList m_languages;
    QString m_choice;
    std::optional<QList<SpellDictionary>> m_dictionaries;
    bool m_isLooking = false; ///< for what is installed
    QStringList m_inUse;
    QHash<QString, Spelling> m_known; ///< Unknown: asked for
    QStringList m_wanted; ///< not asked for yet
    QSet<QString> m_ignored;
    /// Answers stay here: what they hold (cursors) may not be let go on another thread.
    std::unordered_map<int, Question> m_questions;
    int m_lastQuestion = 0;
    int m_round = 0; ///< answers about other dictionaries are dropped
};

} // namespace hearth::ui
