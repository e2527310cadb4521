// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/open_window.h"
#include "ui/composer/completion_popup.h"
#include "ui/composer/composer.h"
#include "ui/composer/composer_edit.h"
#include "ui/shell/conversation_pane.h"
#include "ui/shell/main_window.h"

#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>

namespace hearth::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; ///< milliseconds
constexpr int betweenKeys = 25; ///< milliseconds: a fast hand, and time for what follows a key
constexpr int thinking = 700; ///< milliseconds, in which the draft is kept and sent

/// Tells when what a key changed has been painted: the end of the update in which the field was,
/// with the window's backing store flushed.
class PaintWatch final : public QObject {
public:
    PaintWatch(QWidget& window, QWidget& field)
        : m_window(window)
        , m_field(field)
    {
        m_window.installEventFilter(this);
        m_field.installEventFilter(this);
    }

    /// Forgets what was painted so far.
    void expect()
    {
        m_isPainted = false;
        m_end.reset();
    }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }
    /// `monotonicMicros`; none where the window was painted without an update, being uncovered.
    [[nodiscard]] const std::optional<qint64>& end() const { return m_end; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched == &m_field)
            m_isPainted = true;
        if (event->type() != QEvent::UpdateRequest || watched != &m_window || m_isWithin)
            return false;
        m_isWithin = true;
        QCoreApplication::sendEvent(watched, event);
        m_isWithin = false;
        if (m_isPainted && !m_end)
            m_end = monotonicMicros();
        return true;
    }

private:
    QWidget& m_window;
    QWidget& m_field;
    bool m_isPainted = false;
    bool m_isWithin = false; ///< the event is on its way to the window itself
    std::optional<qint64> m_end;
};

/// A person at the keyboard, with a stopwatch.
class Typist {
public:
    explicit Typist(OpenWindow& window)
        : m_window(window)
        , m_composer(window.conversation().composer())
        , m_edit(*m_composer.findChild<ui::ComposerEdit*>())
        , m_watch(window.window(), *m_edit.viewport())
    {
    }

    /// Into a room in which one can write.
    Result<void> sitDown()
    {
        const QList<RoomId> rooms = m_window.rooms();
        const bool found = std::ranges::any_of(rooms, [this](const RoomId& room) {
            m_window.switchTo(room);
            OpenWindow::settle();
            return m_edit.isVisible();
        });
        if (!found)
            return fail(ErrorCode::NotFound, u"there is no room to write in"_s);
        m_window.window().activateWindow();
        m_composer.setFocus();
        if (!QTest::qWaitFor([this] { return m_edit.hasFocus(); }, patience))
            return fail(ErrorCode::Timeout, u"the window does not get the keyboard"_s);
        return {};
    }

    /// What begins is measured under this name.
    void begin() { m_took.clear(); }
    void end(const QString& part)
    {
        m_all += m_took;
        print(part, m_took);
    }
    void endAll() { print(u"all"_s, m_all); }

    void type(const QString& text)
    {
        for (const QChar letter : text) {
            if (letter == u'\n')
                measure(Qt::Key_Return, {}, Qt::ShiftModifier); // Return alone may send it
            else
                measure(static_cast<Qt::Key>(letter.toUpper().unicode()), letter, {});
        }
    }
    /// So many letters of the end, back again.
    void takeBack(int letters)
    {
        for (int i = 0; i < letters; ++i)
            measure(Qt::Key_Backspace, {}, {});
    }
    /// What the completion offers first, if it offers something.
    void takeOffered()
    {
        if (isOffered())
            measure(Qt::Key_Tab, {}, {});
    }
    [[nodiscard]] bool isOffered() const
    {
        const auto* popup = m_window.window().findChild<ui::CompletionPopup*>();
        return popup && popup->isVisible();
    }
    /// What was there is replaced, as when a room with a draft is opened.
    void load(const QString& draft)
    {
        m_composer.setText(draft);
        think();
    }
    void goTo(int position)
    {
        QTextCursor cursor = m_edit.textCursor();
        cursor.setPosition(position);
        m_edit.setTextCursor(cursor);
        OpenWindow::settle();
    }
    /// Leaves nothing behind, neither in the field nor as a draft.
    void clear()
    {
        QTest::keyClick(&m_edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_edit, Qt::Key_Delete);
        think();
    }
    static void think() { QTest::qWait(thinking); }
    [[nodiscard]] bool wasPainted() const { return m_wasPainted; }

private:
    void measure(Qt::Key key, const QString& text, Qt::KeyboardModifiers modifiers)
    {
        m_watch.expect();
        const qint64 begin = monotonicMicros();
        QTest::sendKeyEvent(QTest::Press, &m_edit, key, text, modifiers);
        const QDeadlineTimer deadline(patience);
        while (!m_watch.isPainted() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        m_wasPainted = m_wasPainted && m_watch.isPainted();
        m_took.append(m_watch.end().value_or(monotonicMicros()) - begin);
        QTest::sendKeyEvent(QTest::Release, &m_edit, key, text, modifiers);
        QTest::qWait(betweenKeys);
    }

    static void print(const QString& part, QList<qint64>& took)
    {
        printResult({ { u"bench"_s, u"typing"_s }, { u"part"_s, part }, { u"keys"_s, took.size() },
            { u"paintedMillisP50"_s, static_cast<double>(percentile(took, 0.5)) / 1000 },
            { u"paintedMillisP99"_s, static_cast<double>(percentile(took, 0.99)) / 1000 },
            { u"paintedMillisLongest"_s, static_cast<double>(percentile(took, 1)) / 1000 } });
    }

    OpenWindow& m_window;
    ui::Composer& m_composer;
    ui::ComposerEdit& m_edit;
    PaintWatch m_watch;
    QList<qint64> m_took;
    QList<qint64> m_all;
    bool m_wasPainted = true;
};

/// What people write, line by line.
QStringList prose()
{
    return {
        u"Good morning! The build from last night went through, except for the packages."_s,
        u"Der Grund dafür ist, glaube ich, dass die Schlüssel erst übermorgen da sind."_s,
        u"I had a look at what Ada wrote yesterday and I think she is right: we should wait."_s,
    };
}

QStringList markdown()
{
    return {
        u"**Please** look at *this*, ~~not that~~, and at `make install` before you push.\n"_s,
        u"- one thing, see [the notes](https://example.org/notes)\n- _another_ thing\n"_s,
        u"> what was said\nand what I say to that: __no__, because 2 * 3 * 4 is 24\n"_s,
        u"```cpp\nint main() { return answer(42) ? \"yes\" : nullptr; } // for now\n```\n"_s,
    };
}

void typeLines(Typist& typist, const QStringList& lines)
{
    for (const QString& line : lines) {
        typist.type(line);
        typist.takeBack(3);
        Typist::think();
    }
}

/// With the list of people open: short beginnings, which fit many, and nearly whole names.
bool typeMentions(Typist& typist, const models::Directory& directory)
{
    constexpr int mentions = 12;
    const QList<Member> people = directory.members();
    const qsizetype every = std::max<qsizetype>(people.size() / mentions, 1);
    bool wasOffered = false;
    for (qsizetype i = 0; i < people.size(); i += every) {
        typist.type(u"and @"_s + people[i].displayName.left(7));
        wasOffered = wasOffered || typist.isOffered();
        typist.takeOffered();
        typist.type(u" as well. "_s);
    }
    return wasOffered;
}

bool typeEmoji(Typist& typist)
{
    bool wasOffered = false;
    for (const QString& name : { u":smile"_s, u":rocket"_s, u":hear"_s, u":thumbs"_s, u":par"_s }) {
        typist.type(u"so "_s + name);
        wasOffered = wasOffered || typist.isOffered();
        typist.takeOffered();
        typist.type(u" good "_s);
    }
    return wasOffered;
}

/// At the end, at the beginning and in the middle of what nearly fills a message.
void typeIntoLongDraft(Typist& typist)
{
    constexpr qsizetype length = 30'000;
    const QString once = (prose() + markdown()).join(u'\n') + u'\n';
    QString draft;
    while (draft.size() + once.size() < length)
        draft += once;
    typist.load(draft);
    const auto half = static_cast<int>(draft.size() / 2);
    for (const int position : { static_cast<int>(draft.size()), 0, half }) {
        typist.goTo(position);
        typist.type(u"Here is **one more** sentence, and `code` in it.\n"_s);
        typist.takeBack(5);
        Typist::think();
    }
}

Result<void> measureTyping(OpenWindow& window)
{
    Typist typist(window);
    HEARTH_CHECK(typist.sitDown());
    typist.clear();
    typist.begin();
    typeLines(typist, prose());
    typist.end(u"prose"_s);
    typist.begin();
    typeLines(typist, markdown());
    typist.end(u"markdown"_s);
    typist.clear();
    typist.begin();
    const bool people = typeMentions(typist, window.workspace().directory());
    typist.end(u"mentions"_s);
    typist.clear();
    typist.begin();
    const bool emoji = typeEmoji(typist);
    typist.end(u"emoji"_s);
    typist.clear();
    typist.begin();
    typeIntoLongDraft(typist);
    typist.end(u"longDraft"_s);
    typist.clear();
    typist.endAll();
    if (!typist.wasPainted())
        return fail(ErrorCode::Timeout, u"a key was not painted"_s);
    if (!people || !emoji)
        return fail(ErrorCode::NotFound, u"nothing was offered while a name was typed"_s);
    return {};
}

} // namespace

int typing(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption({ u"data"_s, u"A data directory of hearth, with a workspace."_s, u"DIR"_s });
    parser.addHelpOption();
    parser.process(arguments);
    OpenWindow window(parser.value(u"data"_s));
    Result<void> outcome = window.start();
    if (outcome)
        outcome = measureTyping(window);
    if (!outcome)
        qCritical().noquote() << outcome.error().message;
    return outcome ? 0 : 1;
}

} // namespace hearth::bench
