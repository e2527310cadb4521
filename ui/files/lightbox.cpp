// SPDX-License-Identifier: Apache-2.0
#include "ui/files/lightbox.h"

#include "core/text/hidden.h"
#include "ui/files/file_text.h"
#include "ui/files/picture_canvas.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/time_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::ListedFile;
using Step = PictureSequence::Step;

namespace {

constexpr qreal keyStep = 0.1; ///< of what is seen, for each press of an arrow

void announce(QWidget& widget, const QString& text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(&widget, text);
    QAccessible::updateAccessibility(&event);
}

} // namespace

Lightbox::Lightbox(FilePictures& pictures, QWidget& window)
    : QWidget(&window)
    , m_pictures(pictures)
    , m_loader(pictures)
    , m_canvas(new PictureCanvas(this))
    , m_said(new ElidedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"lightbox"_s);
    setAccessibleName(tr("Picture"));
    m_canvas->setObjectName(u"lightboxPicture"_s);
    m_said->setObjectName(u"lightboxSaid"_s);
    m_said->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::smallGap, 0, metrics::smallGap, 0);
    row->setSpacing(metrics::smallGap);
    const bool mirrored = isRightToLeft();
    m_older = addButton(*row, IconName::Back, tr("Older picture"),
        mirrored ? Qt::Key_Right : Qt::Key_Left, u"lightboxOlder"_s,
        [this] { m_sequence->go(Step::Older); });
    makeNote();
    row->addWidget(m_canvas, 1);
    m_newer = addButton(*row, IconName::Forward, tr("Newer picture"),
        mirrored ? Qt::Key_Left : Qt::Key_Right, u"lightboxNewer"_s,
        [this] { m_sequence->go(Step::Newer); });
    layout->addLayout(row, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::gap, metrics::grid, metrics::gap, metrics::smallGap);
    foot->addWidget(m_said);
    layout->addLayout(foot);
    addKeys();

    m_slow.setSingleShot(true);
    m_slow.setInterval(metrics::skeletonDelay);
    connect(&m_slow, &QTimer::timeout, this, &Lightbox::refreshNote);
    connect(&m_loader, &PictureLoader::changed, this, &Lightbox::refresh);
    connect(&m_pictures.fetcher(), &FileFetcher::changed, this, [this](const FileId& file) {
        if (file == m_loader.file().id)
            refreshNote();
    });
    connect(m_canvas, &PictureCanvas::zoomChanged, this, &Lightbox::refreshZoom);
    connect(m_canvas, &PictureCanvas::besideClicked, this, &Lightbox::leave);
    connect(qApp, &QApplication::focusChanged, this,
        [this](const QWidget*, const QWidget* now) { keyboardWent(now); });
    window.installEventFilter(this);
    hide();
}

Lightbox::~Lightbox() = default;

QWidget* Lightbox::makeHead()
{
    auto* head = new QWidget(this);
    m_title = new ElidedLabel({}, TextRole::Strong, head);
    m_detail = new ElidedLabel({}, TextRole::Small, head);
    m_title->setObjectName(u"lightboxTitle"_s);
    m_detail->setObjectName(u"lightboxDetail"_s);
    m_percent = new Label({}, TextRole::Muted, head);
    m_percent->setObjectName(u"lightboxPercent"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addStretch();
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(
        metrics::gap, metrics::smallGap, metrics::gap, metrics::smallGap + metrics::lineWidth);
    row->setSpacing(metrics::grid);
    row->addLayout(words, 1);
    m_zoomOut = addButton(*row, IconName::ZoomOut, tr("Zoom out"), Qt::Key_Minus,
        u"lightboxZoomOut"_s, [this] { m_canvas->zoomBy(-1); });
    row->addWidget(m_percent);
    m_zoomIn = addButton(*row, IconName::ZoomIn, tr("Zoom in"), Qt::Key_Plus, u"lightboxZoomIn"_s,
        [this] { m_canvas->zoomBy(1); });
    m_copy = addButton(*row, IconName::Copy, tr("Copy picture"), QKeySequence::Copy,
        u"lightboxCopy"_s, [this] { copy(); });
    m_save = addButton(*row, IconName::Save, tr("Save as…"), QKeySequence::Save, u"lightboxSave"_s,
        [this] { m_actions->saveAs(place()); });
    m_open = addButton(*row, IconName::OpenLink, tr("Open in another program"), QKeySequence::Open,
        u"lightboxOpen"_s, [this] { m_actions->open(place()); });
    addButton(*row, IconName::Thread, tr("Go to the message"), Qt::Key_G, u"lightboxMessage"_s,
        [this] { goToMessage(); });
    addButton(*row, IconName::Close, tr("Close"), Qt::Key_Escape, u"lightboxClose"_s,
        [this] { leave(); });
    return head;
}

/// What stands in place of a picture that is not there.
void Lightbox::makeNote()
{
    m_note = new QWidget(m_canvas);
    m_noteText = new Label({}, TextRole::Body, m_note);
    m_noteText->setObjectName(u"lightboxNote"_s);
    m_noteText->setWordWrap(true);
    m_noteText->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar(m_note);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How much of the picture has come"));
    m_act = new Button({}, ButtonKind::Secondary, m_note);
    m_act->setObjectName(u"lightboxAct"_s);
    connect(m_act, &QPushButton::clicked, this, &Lightbox::act);
    auto* column = new QVBoxLayout(m_note);
    column->setSpacing(metrics::gap);
    column->addStretch();
    column->addWidget(m_noteText);
    column->addWidget(m_progress);
    column->addWidget(m_act, 0, Qt::AlignHCenter);
    column->addStretch();
    auto* whole = new QVBoxLayout(m_canvas);
    whole->addWidget(m_note);
}

/// Does nothing while it is closed or the button is off, by its key as well.
IconButton* Lightbox::addButton(QHBoxLayout& row, IconName icon, const QString& label,
    const QKeySequence& keys, const QString& name, const std::function<void()>& work)
{
    auto* button = new IconButton(icon, label, this, IconButton::Size::Compact);
    button->setObjectName(name);
    button->setShortcutHint(keys);
    connect(button, &QToolButton::clicked, this, work);
    addKey(keys, [button] { button->click(); });
    row.addWidget(button);
    return button;
}

void Lightbox::addKey(const QKeySequence& keys, const std::function<void()>& work)
{
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, work);
}

/// Those that no button has.
void Lightbox::addKeys()
{
    addKey(Qt::Key_Equal, [this] { m_zoomIn->click(); }); // the plus of many keyboards
    addKey(Qt::Key_0, [this] { m_canvas->showWhole(); });
    addKey(Qt::Key_1, [this] { m_canvas->showOwnPixels(); });
    addKey(Qt::SHIFT | Qt::Key_Left, [this] { m_canvas->moveBy({ -keyStep, 0 }); });
    addKey(Qt::SHIFT | Qt::Key_Right, [this] { m_canvas->moveBy({ keyStep, 0 }); });
    addKey(Qt::SHIFT | Qt::Key_Up, [this] { m_canvas->moveBy({ 0, -keyStep }); });
    addKey(Qt::SHIFT | Qt::Key_Down, [this] { m_canvas->moveBy({ 0, keyStep }); });
}

void Lightbox::setWorkspace(models::WorkspaceContext* workspace)
{
    leave();
    if (m_workspace)
        m_workspace->session().disconnect(this);
    m_actions.reset();
    m_workspace = workspace;
    if (!workspace)
        return;
    m_actions = std::make_unique<FileActions>(*workspace, m_pictures.fetcher(), *window());
    connect(&workspace->session(), &replica::WorkspaceSession::syncStateChanged, this, [this] {
        const replica::SyncState state = m_workspace->session().syncState();
        if (state.caughtUp && state.connection.phase == provider::ConnectionPhase::Online)
            m_loader.goOn();
    });
}

void Lightbox::open(const ListedFile& picture)
{
    if (!m_workspace)
        return;
    if (!m_sequence)
        m_before = window()->focusWidget();
    m_sequence = std::make_unique<PictureSequence>(m_workspace->files(picture.room), picture);
    connect(m_sequence.get(), &PictureSequence::currentChanged, this, &Lightbox::showCurrent);
    connect(m_sequence.get(), &PictureSequence::changed, this, &Lightbox::refresh);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_canvas->setFocus(Qt::OtherFocusReason);
    showCurrent();
}

void Lightbox::leave()
{
    if (!m_sequence)
        return;
    m_sequence.reset();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    m_loader.clear();
    m_canvas->clear();
    m_slow.stop();
    hide();
}

/// Whoever goes on elsewhere in the window does not want it to lie over that.
void Lightbox::keyboardWent(const QWidget* to)
{
    if (!m_sequence || !to || to->window() != window() || isAncestorOf(to) || to == this)
        return;
    m_before = nullptr;
    leave();
}

void Lightbox::showCurrent()
{
    const ListedFile& picture = m_sequence->current();
    const QString name = text::shownName(picture.file.name);
    m_title->setText(name);
    m_detail->setText(tr("%1 · %2 · %3", "person, time, file size")
            .arg(text::isolated(picture.author),
                TimeText::shortMoment(picture.createdAt(), m_workspace->session().now()),
                FileText::size(picture.file)));
    const QString spoken = tr("Picture %1, from %2", "file, person")
                               .arg(name, text::isolated(picture.author));
    m_canvas->setAccessibleName(spoken);
    m_canvas->clear();
    m_slow.start();
    m_search = PictureSequence::Search::None;
    m_loader.load(picture.room, picture.file, pixels());
    say({});
    announce(*this, spoken);
}

/// As many as there is room for, before it is known how large the picture is.
QSize Lightbox::pixels() const
{
    return (QSizeF(m_canvas->size()) * devicePixelRatioF()).toSize().expandedTo({ 1, 1 });
}

void Lightbox::refresh()
{
    if (!m_sequence)
        return;
    const bool there = !m_sequence->isGone();
    const bool shown = there && m_loader.state() == PictureLoader::State::Shown;
    if (shown)
        m_canvas->setPicture(m_loader.picture().image, m_loader.picture().whole);
    else
        m_canvas->clear();
    m_note->setVisible(!shown);
    m_older->setEnabled(m_sequence->mayGo(Step::Older));
    m_newer->setEnabled(m_sequence->mayGo(Step::Newer));
    m_save->setEnabled(there);
    m_open->setEnabled(there);
    m_copy->setEnabled(shown);
    if (const auto search = m_sequence->search(); search != m_search) {
        m_search = search;
        say(searchText());
    }
    refreshNote();
    refreshZoom();
}

QString Lightbox::searchText() const
{
    switch (m_sequence->search()) {
    case PictureSequence::Search::None:
        break;
    case PictureSequence::Search::UnderWay:
        return tr("Looking further back…");
    case PictureSequence::Search::NoneYet:
        return tr("The messages that have just come hold no picture. There are older ones that are "
                  "not on this device yet.");
    case PictureSequence::Search::OutOfReach:
        return tr("Older pictures are not on this device yet, and cannot be fetched now.");
    }
    return {};
}

void Lightbox::refreshNote()
{
    if (!m_sequence || !m_note->isVisible())
        return;
    const bool gone = m_sequence->isGone();
    const bool coming = !gone && m_loader.state() == PictureLoader::State::Coming;
    const bool quiet = coming && m_slow.isActive();
    const FileFetcher& fetcher = m_pictures.fetcher();
    const FileEntry& file = m_loader.file();
    QString text;
    if (gone)
        text = tr("This picture was deleted.");
    else if (coming && !quiet)
        text = FileText::note(file, &fetcher);
    else if (!coming)
        text = m_loader.trouble();
    if (text != m_noteText->text() && !coming)
        announce(*this, text);
    m_noteText->setText(text);
    constexpr int whole = 100;
    const models::Transfer moved = fetcher.transfer(file.id).value_or(models::Transfer {});
    m_progress->setRange(0, moved.total > 0 ? whole : 0);
    m_progress->setValue(moved.total > 0 ? static_cast<int>(moved.done * whole / moved.total) : 0);
    m_progress->setVisible(coming && !quiet);
    const bool stops = coming && !quiet && fetcher.isUnderway(file.id);
    const bool tries = !coming && !gone && m_loader.mayTryAgain();
    m_act->setText(stops ? tr("Stop loading") : tr("Try again"));
    if (!stops && !tries && m_act->hasFocus())
        m_canvas->setFocus(Qt::OtherFocusReason);
    m_act->setVisible(stops || tries);
}

void Lightbox::act()
{
    if (m_loader.state() == PictureLoader::State::Coming)
        m_loader.stop();
    else
        m_loader.tryAgain();
}

void Lightbox::refreshZoom()
{
    const bool shown = m_canvas->hasPicture();
    m_zoomIn->setEnabled(shown && m_canvas->mayZoomIn());
    m_zoomOut->setEnabled(shown && m_canvas->mayZoomOut());
    m_percent->setText(
        shown ? tr("%1 %", "zoom").arg(QLocale().toString(m_canvas->percent())) : QString());
    if (shown)
        m_loader.want(m_canvas->wantedPixels());
}

void Lightbox::copy()
{
    m_loader.readWhole(this, [this](const QImage& image) {
        QGuiApplication::clipboard()->setImage(image);
        say(tr("The picture is copied."));
    });
}

void Lightbox::goToMessage()
{
    const ListedFile picture = m_sequence->current();
    leave();
    Q_EMIT messageRequested(picture);
}

void Lightbox::say(const QString& text)
{
    if (text == m_said->fullText())
        return;
    m_said->setText(text);
    if (!text.isEmpty())
        announce(*this, text);
}

FilePlace Lightbox::place() const
{
    const ListedFile& picture = m_sequence->current();
    return { .file = picture.file,
        .room = picture.room,
        .message = picture.message,
        .authorId = {},
        .author = picture.author,
        .position = picture.position };
}

bool Lightbox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

/// Tab goes round in here while it is open.
bool Lightbox::focusNextPrevChild(bool next)
{
    if (!m_sequence)
        return QWidget::focusNextPrevChild(next);
    QList<QWidget*> stops = findChildren<QWidget*>();
    stops.removeIf([](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()
            || !widget->isEnabled();
    });
    if (stops.isEmpty())
        return false;
    const qsizetype count = stops.size();
    const qsizetype at = stops.indexOf(window()->focusWidget());
    const qsizetype to = next ? at + 1 : std::max<qsizetype>(at, 0) - 1;
    stops[(to + count) % count]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Lightbox::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.rail);
    const int head = m_canvas->y();
    painter.fillRect(QRect(0, 0, width(), head), theme.background);
    painter.fillRect(QRect(0, head - metrics::lineWidth, width(), metrics::lineWidth), theme.line);
}

} // namespace hearth::ui
