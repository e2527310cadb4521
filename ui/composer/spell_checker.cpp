// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/spell_checker.h"

#include "core/settings/settings.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>
#include <QThreadPool>
#include <Sonnet/Speller>

#include <algorithm>
#include <utility>

namespace hearth::ui {

namespace {

/// Words; further ones count as right. Nobody writes so many, and what is pasted must not cost
/// without end.
constexpr qsizetype mostKnown = 100'000;
constexpr qsizetype mostSuggestions = 5;

} // namespace

/// Sonnet, used on the pool's only thread.
struct SpellChecker::Worker {
    QThreadPool pool;
    std::unordered_map<QString, Sonnet::Speller> spellers; ///< by code

    Worker()
    {
        pool.setMaxThreadCount(1);
        pool.setThreadPriority(QThread::LowPriority);
    }

    /// What Sonnet has loaded is the whole program's, and made for one thread at a time: two
    /// windows (in tests) share it.
    static QMutex& turn()
    {
        static QMutex mutex;
        return mutex;
    }

    Sonnet::Speller& speller(const QString& code)
    {
        return spellers.try_emplace(code, code).first->second;
    }

    static QList<SpellDictionary> installed()
    {
        const QMutexLocker lock(&turn());
        const QMap<QString, QString> named = Sonnet::Speller().availableDictionaries();
        QList<SpellDictionary> found;
        for (const auto& [name, code] : named.asKeyValueRange())
            found.append({ .code = code, .name = name });
        return found;
    }

    Spelling spelling(const QString& word, const QStringList& codes)
    {
        const QMutexLocker lock(&turn());
        const bool isRight = std::ranges::any_of(
            codes, [&](const QString& code) { return speller(code).isCorrect(word); });
        return isRight ? Spelling::Right : Spelling::Wrong;
    }

    /// The best of each dictionary come first.
    QStringList suggestions(const QString& word, const QStringList& codes)
    {
        const QMutexLocker lock(&turn());
        QList<QStringList> all;
        qsizetype most = 0;
        for (const QString& code : codes) {
            all.append(speller(code).suggest(word));
            most = std::max(most, all.last().size());
        }
        QStringList best;
        for (qsizetype rank = 0; rank < most; ++rank) {
            for (const QStringList& own : std::as_const(all)) {
                if (rank < own.size() && best.size() < mostSuggestions && !best.contains(own[rank]))
                    best.append(own[rank]);
            }
        }
        return best;
    }

    void add(const QString& word, const QString& code)
    {
        const QMutexLocker lock(&turn());
        Sonnet::Speller& own = speller(code);
        // Where the person's dictionary cannot be written, it holds for this run.
        if (!own.addToPersonal(word))
            own.addToSession(word);
    }
};

SpellChecker::SpellChecker(QStringList languages, QObject* owner)
    : QObject(owner)
    , m_languages(std::move(languages))
    , m_choice(spellingOff)
{
}

SpellChecker::~SpellChecker()
{
    if (m_worker)
        m_worker->pool.waitForDone();
}

SpellChecker::Worker& SpellChecker::worker()
{
    if (!m_worker)
        m_worker = std::make_shared<Worker>();
    return *m_worker;
}

void SpellChecker::choose(const QString& choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    select();
}

const std::optional<QList<SpellDictionary>>& SpellChecker::dictionaries()
{
    if (m_dictionaries || m_isLooking)
        return m_dictionaries;
    m_isLooking = true;
    worker().pool.start([this] {
        // The destructor waits for the pool, so `this` is there; the event dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, found = Worker::installed()] {
                m_dictionaries = found;
                select();
            },
            Qt::QueuedConnection);
    });
    return m_dictionaries;
}

void SpellChecker::select()
{
    ++m_round;
    m_known.clear();
    m_wanted.clear();
    m_inUse = m_dictionaries ? chosenDictionaries(m_choice, *m_dictionaries, m_languages)
                             : QStringList();
    Q_EMIT changed();
}

Spelling SpellChecker::spelling(const QString& word)
{
    if (m_choice == spellingOff)
        return Spelling::Right;
    if (!dictionaries())
        return Spelling::Unknown;
    if (m_inUse.isEmpty() || m_ignored.contains(word))
        return Spelling::Right;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnown)
        return Spelling::Right;
    m_known.insert(word, Spelling::Unknown);
    if (m_wanted.isEmpty()) // all that is asked for until then is asked at once
        QMetaObject::invokeMethod(this, &SpellChecker::lookUp, Qt::QueuedConnection);
    m_wanted.append(word);
    return Spelling::Unknown;
}

void SpellChecker::lookUp()
{
    const QStringList words = std::exchange(m_wanted, {});
    if (words.isEmpty())
        return;
    worker().pool.start([this, worker = m_worker.get(), words, codes = m_inUse, round = m_round] {
        QHash<QString, Spelling> found;
        for (const QString& word : words)
            found.insert(word, worker->spelling(word, codes));
        QMetaObject::invokeMethod(
            this,
            [this, round, found = std::move(found)] {
                if (round != m_round)
                    return;
                m_known.insert(found);
                Q_EMIT checked();
            },
            Qt::QueuedConnection);
    });
}

void SpellChecker::suggest(const QString& word, QObject* context, Answer answer)
{
    const int question = ++m_lastQuestion;
    m_questions.emplace(question, Question { .context = context, .answer = std::move(answer) });
    worker().pool.start([this, worker = m_worker.get(), word, codes = m_inUse, question] {
        QMetaObject::invokeMethod(
            this,
            [this, question, found = worker->suggestions(word, codes)] { settle(question, found); },
            Qt::QueuedConnection);
    });
}

void SpellChecker::settle(int question, const QStringList& suggestions)
{
    const auto asked = m_questions.extract(question);
    if (asked && asked.mapped().context)
        asked.mapped().answer(suggestions);
}

void SpellChecker::add(const QString& word)
{
    if (m_inUse.isEmpty())
        return;
    worker().pool.start(
        [worker = m_worker.get(), word, code = m_inUse.first()] { worker->add(word, code); });
    m_known.insert(word, Spelling::Right);
    Q_EMIT changed();
}

void SpellChecker::ignore(const QString& word)
{
    m_ignored.insert(word);
    Q_EMIT changed();
}

} // namespace hearth::ui
