// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/composer.h"

#include "core/domain/entities.h"
#include "ui/composer/composer_edit.h"
#include "ui/composer/composer_files.h"
#include "ui/composer/composer_preview.h"
#include "ui/composer/file_tray.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr int draftMilliseconds = 500;
constexpr double mostOfWindow = 0.4;
constexpr int mostCharacters = 40'000; ///< limits::messageBody
constexpr int counterFrom = 39'000;
constexpr int longFrom = 8'000; ///< some screens full: what people attach, and few read in between

} // namespace

Composer::Composer(CodeHighlighter& highlighter, QWidget* parent)
    : QWidget(parent)
    , m_edit(new ComposerEdit({ .highlighter = highlighter }, this))
    , m_files(new ComposerFiles(*m_edit, *this))
    , m_preview(new ComposerPreview(highlighter, this))
    , m_bar(new QWidget(this))
    , m_previewing(
          new IconButton(IconName::Visible, tr("Preview"), m_bar, IconButton::Size::Compact))
    , m_banner(new QWidget(this))
    , m_bannerText(new Label(tr("Editing message — Esc to cancel"), TextRole::Small, m_banner))
    , m_foot(new QWidget(this))
    , m_problem(new InlineMessage(this))
    , m_counter(new Label({}, TextRole::Small, m_foot))
    , m_closed(new QWidget(this))
    , m_blocked(new Label({}, TextRole::Muted, m_closed))
    , m_poll(new IconButton(IconName::Poll, tr("Poll…"), m_foot, IconButton::Size::Compact))
    , m_remedy(new Button({}, ButtonKind::Secondary, m_closed))
    , m_send(new Button(tr("Send"), ButtonKind::Primary, m_foot))
    , m_later(new IconButton(IconName::Down, tr("Send later…"), m_foot, IconButton::Size::Compact))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(metrics::gap, metrics::grid, metrics::grid, metrics::grid);
    auto* cancel = new IconButton(
        IconName::Close, tr("Cancel editing"), m_banner, IconButton::Size::Compact);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(cancel);
    connect(cancel, &QToolButton::clicked, this, &Composer::leaveEdit);
    buildFormattingBar();
    auto* field = new QVBoxLayout;
    field->setContentsMargins(metrics::gap, metrics::gap - 2, metrics::gap, 0);
    field->addWidget(&m_files->tray());
    field->addWidget(m_edit);
    field->addWidget(m_preview);
    buildPreview();
    m_problem->clear();
    field->addWidget(m_problem);
    buildFoot();
    m_blocked->setWordWrap(true);
    m_blocked->setAlignment(Qt::AlignCenter);
    auto* closed = new QVBoxLayout(m_closed);
    closed->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    closed->addWidget(m_blocked);
    closed->addWidget(m_remedy, 0, Qt::AlignHCenter);
    m_remedy->setObjectName(u"remedy"_s);
    connect(m_remedy, &QPushButton::clicked, this, &Composer::remedyRequested);
    column->addWidget(m_banner);
    column->addWidget(m_bar);
    column->addLayout(field);
    column->addWidget(m_foot);
    column->addWidget(m_closed);

    m_draftDelay.setSingleShot(true);
    m_draftDelay.setInterval(draftMilliseconds);
    connect(&m_draftDelay, &QTimer::timeout, this, &Composer::flushDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &ComposerEdit::sendRequested, this, &Composer::send);
    connect(m_edit, &ComposerEdit::editLastRequested, this, [this] {
        if (!m_editing)
            Q_EMIT editLastRequested();
    });
    connect(m_edit, &ComposerEdit::escapePressed, this, [this] {
        if (m_editing)
            leaveEdit();
        else
            Q_EMIT escapePressed();
    });
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setSendKey(SendKey::Enter);
    setBlocked({});
    dress();
    refresh();
}

Composer::~Composer() = default;

void Composer::buildFoot()
{
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(metrics::grid, metrics::grid, metrics::gap, metrics::smallGap);
    row->setSpacing(2);
    auto* emoji = new IconButton(IconName::Emoji, tr("Emoji"), m_foot, IconButton::Size::Compact);
    auto* mention = new IconButton(
        IconName::Mention, tr("Mention someone"), m_foot, IconButton::Size::Compact);
    connect(emoji, &QToolButton::clicked, this, [this] { m_edit->beginCompletion(u':'); });
    connect(mention, &QToolButton::clicked, this, [this] { m_edit->beginCompletion(u'@'); });
    m_files->button().setParent(m_foot);
    row->addWidget(&m_files->button());
    connect(m_files, &ComposerFiles::changed, this, &Composer::refresh);
    row->addWidget(emoji);
    row->addWidget(mention);
    row->addWidget(m_poll);
    m_poll->setObjectName(u"poll"_s);
    connect(m_poll, &QToolButton::clicked, this, &Composer::pollRequested);
    row->addStretch();
    row->addWidget(m_counter);
    row->addSpacing(metrics::smallGap);
    row->addWidget(m_send);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    row->addWidget(m_later);
    m_later->setObjectName(u"sendLater"_s);
    const QKeySequence laterKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    const QKeySequence keypadKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter);
    m_later->setShortcutHint(laterKeys);
    connect(m_later, &QToolButton::clicked, this, &Composer::askForTime);
    for (const QKeySequence& keys : { laterKeys, keypadKeys }) {
        auto* later = new QShortcut(keys, m_edit);
        later->setContext(Qt::WidgetShortcut);
        connect(later, &QShortcut::activated, this, &Composer::askForTime);
    }
    connect(m_problem, &InlineMessage::actionRequested, this, &Composer::actOnMessage);
}

void Composer::setMentionSource(const MentionSource* source)
{
    m_mentions = source;
    m_edit->setMentionSource(source);
}

void Composer::setPictures(EmojiPictures* pictures) { m_preview->setPictures(pictures); }

void Composer::setSpelling(SpellChecker& spelling) { m_edit->setSpelling(&spelling); }

SpellChecker* Composer::spelling() const { return m_edit->spelling(); }

void Composer::setCommands(const SlashCommands* commands)
{
    m_commands = commands;
    m_edit->setCommands(m_editing ? nullptr : commands);
}

void Composer::setReview(Review review) { m_review = std::move(review); }

void Composer::showProblem(const QString& sentence)
{
    m_offersFile = false;
    m_problem->setMessage(MessageTone::Warning, sentence);
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void Composer::showNotice(const QString& sentence, const QString& action)
{
    m_offersFile = false;
    m_problem->setMessage(MessageTone::Good, sentence, action);
}

void Composer::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
    m_edit->viewport()->update(); // Qt 6.8 leaves the old one standing
    m_edit->setAccessibleName(text);
}

void Composer::setBlocked(const QString& reason, const QString& remedy)
{
    const bool open = reason.isEmpty();
    m_blocked->setText(reason);
    m_closed->setVisible(!open);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_bar->setVisible(open);
    m_edit->setVisible(open && !m_isPreviewing);
    m_preview->setVisible(open && m_isPreviewing);
    m_foot->setVisible(open);
    m_files->setOffered(open && !m_editing);
    if (!open)
        m_problem->clear();
    m_banner->setVisible(open && m_editing.has_value());
}

QString Composer::text() const { return m_edit->markdown(); }

void Composer::load(const QString& markdown)
{
    m_loading = true;
    m_edit->setMarkdown(markdown);
    m_problem->clear();
    m_length = TextLength::Fitting; // which is said of every text anew
    m_offersFile = false;
    m_loading = false;
    refresh();
}

void Composer::replaceText(const QString& markdown)
{
    load(markdown);
    m_edit->document()->clearUndoRedoStacks(); // it is another text
}

void Composer::setText(const QString& markdown)
{
    leaveEdit();
    m_draftDelay.stop();
    replaceText(markdown);
}

void Composer::addText(const QString& markdown)
{
    leaveEdit();
    const QString present = text();
    m_edit->setMarkdown(present.trimmed().isEmpty() ? markdown : present + u'\n' + markdown);
    m_edit->setFocus();
}

void Composer::beginCommand(const QString& name)
{
    leaveEdit();
    m_edit->setMarkdown(u'/' + name + u' ' + text());
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

void Composer::send() { offer({}); }

void Composer::sendLater(Timestamp moment)
{
    if (!m_editing)
        offer(moment);
}

void Composer::askForTime()
{
    if (canSend() && !m_editing)
        Q_EMIT timeRequested(m_later->mapToGlobal(QPoint(0, m_later->height())));
}

void Composer::actOnMessage()
{
    if (m_offersFile)
        Q_EMIT textAsFileRequested(m_edit->toPlainText());
    else
        Q_EMIT noticeActed();
}

bool Composer::needsText() const
{
    return m_editing ? m_editedText == EditedText::Required : m_files->isEmpty();
}

bool Composer::canSend() const
{
    return (!needsText() || !text().trimmed().isEmpty()) && m_length != TextLength::TooLong
        && m_foot->isVisibleTo(this);
}

void Composer::offer(std::optional<Timestamp> sendAt)
{
    if (!canSend())
        return;
    if (const QString obstacle = m_files->obstacle(); !obstacle.isEmpty() && !m_editing) {
        showProblem(obstacle);
        return;
    }
    if (m_review)
        m_review(text(), sendAt);
    else
        release(text(), sendAt);
}

void Composer::release(const QString& markdown, std::optional<Timestamp> sendAt)
{
    if (m_editing) {
        finishEdit(markdown);
        return;
    }
    replaceText({});
    m_draftDelay.stop();
    if (sendAt && !markdown.isEmpty())
        Q_EMIT sendLaterRequested(markdown, *sendAt);
    else if (!sendAt && (!markdown.isEmpty() || !m_files->isEmpty()))
        Q_EMIT sendRequested(markdown);
    Q_EMIT draftChanged({});
}

void Composer::dismiss()
{
    replaceText({});
    m_draftDelay.stop();
    Q_EMIT draftChanged({});
}

void Composer::onTextChanged()
{
    if (m_loading || m_edit->isRepainting())
        return;
    if (!m_offersFile) // it may still be long
        m_problem->clear();
    refresh();
    m_draftDelay.start();
    if (!m_editing && !m_edit->document()->isEmpty())
        Q_EMIT typed();
}

void Composer::refresh()
{
    const auto shown = m_edit->document()->characterCount() - 1;
    // Tokens are longer than names; near the limit it is counted exactly.
    const auto length = shown < counterFrom / 2 ? shown : static_cast<int>(text().size());
    const bool isTooLong = length > mostCharacters;
    const TextLength before = m_length;
    m_length = length > longFrom ? TextLength::Long : TextLength::Fitting;
    if (isTooLong)
        m_length = TextLength::TooLong;
    m_counter->setVisible(length > counterFrom);
    m_counter->setRole(isTooLong ? TextRole::Error : TextRole::Small);
    const QLocale locale;
    m_counter->setText(isTooLong
            ? tr("%n characters too many", nullptr, length - mostCharacters)
            : tr("%1 of %2 characters")
                  .arg(locale.toString(length), locale.toString(mostCharacters)));
    m_poll->setEnabled(!m_editing);
    m_files->setOffered(!m_editing && m_foot->isVisibleTo(this));
    if (m_length != before)
        offerFile();
    const bool isBlank = m_edit->toPlainText().trimmed().isEmpty();
    m_send->setEnabled(!isTooLong && !(isBlank && needsText()));
    m_later->setEnabled(m_send->isEnabled());
    m_previewing->setEnabled(!isBlank);
}

void Composer::offerFile()
{
    const bool wasOffered = std::exchange(m_offersFile, false);
    if (m_length == TextLength::Fitting || m_editing) { // what is edited has no files
        if (wasOffered)
            m_problem->clear();
        return;
    }
    m_offersFile = true;
    const QString action = tr("Attach as a file");
    if (m_length == TextLength::TooLong)
        m_problem->setMessage(MessageTone::Warning,
            tr("This is too long for a message, but it can go as a file."), action);
    else
        m_problem->setMessage(
            MessageTone::Information, tr("This is long. It can go as a file instead."), action);
}

void Composer::dress()
{
    const Theme& theme = themeOf(*this);
    m_edit->setFont(theme.fonts.body);
    QPalette colors = theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(colors);
    QPalette bannerColors = m_bannerText->palette();
    bannerColors.setColor(QPalette::WindowText, theme.accentText);
    m_bannerText->setPalette(bannerColors);
    update();
}

void Composer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        dress();
}

bool Composer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void Composer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void Composer::fitHeight()
{
    const int most = static_cast<int>(window()->height() * mostOfWindow)
        - m_bar->sizeHint().height() - m_foot->sizeHint().height();
    m_edit->setMaximumTextHeight(most);
    m_preview->setMaximumTextHeight(most);
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    const bool focused = m_edit->hasFocus() || m_preview->hasFocus();
    const QColor border = focused || theme.contrast == Contrast::High ? theme.controlLine
                                                                      : theme.line;
    drawRoundedRect(painter, rect(), metrics::cardRadius,
        theme.isDark() ? theme.background : theme.card, border);
    if (!m_bar->isVisibleTo(this))
        return;
    if (m_banner->isVisibleTo(this)) {
        painter.save();
        painter.setClipRect(QRect(0, 0, width(), m_banner->geometry().bottom() + 1));
        drawRoundedRect(painter, rect(), metrics::cardRadius, theme.accentSoft, border);
        painter.restore();
    }
    painter.fillRect(
        QRect(1, m_bar->geometry().bottom(), width() - 2, metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
