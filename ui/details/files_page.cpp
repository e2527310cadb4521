// SPDX-License-Identifier: Apache-2.0
#include "ui/details/files_page.h"

#include "core/protocol/permalink.h"
#include "core/text/hidden.h"
#include "ui/details/file_delegate.h"
#include "ui/files/file_kind.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::FileGroup;
using models::FileListModel;
using models::ListedFile;

namespace {

FilePlace placeOf(const ListedFile& row)
{
    return { .file = row.file,
        .room = row.room,
        .message = row.message,
        .authorId = row.authorId,
        .author = row.author,
        .position = row.position };
}

} // namespace

FilesPage::FilesPage(const Clock& clock, FileFetcher& fetcher, QWidget* parent)
    : QWidget(parent)
    , m_fetcher(fetcher)
    , m_name(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_author(new QComboBox(this))
    , m_filters(new QWidget(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(tr("No files are here."),
          tr("What is sent with messages, and came with imported ones, is listed here."), {}, this))
    , m_noMatch(new EmptyState(tr("No file here is like that."), {}, tr("Show all files"), this))
    , m_older(new QWidget(this))
    , m_olderText(new Label({}, TextRole::Muted, m_older))
    , m_fetch(new Button(tr("Look further back"), ButtonKind::Secondary, m_older))
{
    setAccessibleName(tr("Files"));
    m_list->setObjectName(u"files"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setItemDelegate(new FileDelegate(clock, fetcher, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_olderText->setObjectName(u"olderFiles"_s);
    m_olderText->setWordWrap(true);
    m_fetch->setObjectName(u"fetchOlderFiles"_s);
    buildFilters();
    auto* older = new QVBoxLayout(m_older);
    older->setContentsMargins(metrics::gap, metrics::smallGap, metrics::gap, metrics::gap);
    older->setSpacing(metrics::smallGap);
    older->addWidget(m_olderText);
    older->addWidget(m_fetch, 0, Qt::AlignLeading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_noMatch, 1);
    layout->addWidget(m_older);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this, &FilesPage::choose);
    connect(m_list, &QListView::activated, this, &FilesPage::choose);
    connect(m_list, &QListView::customContextMenuRequested, this, &FilesPage::showMenu);
    connect(&m_fetcher, &FileFetcher::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_noMatch, &EmptyState::actionRequested, this, &FilesPage::clearFilter);
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (m_files)
            m_files->fetchOlder();
    });
    refreshEmpty();
    refreshOlder();
}

FilesPage::~FilesPage() { m_list->setModel(nullptr); }

void FilesPage::buildFilters()
{
    m_name->setObjectName(u"fileName"_s);
    m_name->setPlaceholderText(tr("Find a file"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setClearButtonEnabled(true);
    m_group->setObjectName(u"fileGroup"_s);
    m_group->setAccessibleName(tr("Kind of file"));
    // In the order of FileGroup.
    m_group->addItem(tr("All kinds"));
    m_group->addItem(tr("Pictures"));
    m_group->addItem(tr("Documents"));
    m_group->addItem(tr("Audio and video"));
    m_group->addItem(tr("Archives"));
    m_author->setObjectName(u"fileAuthor"_s);
    m_author->setAccessibleName(tr("From whom"));
    m_author->addItem(tr("From anybody"));
    for (QComboBox* box : { m_group, m_author }) {
        // Names may be long, and the pane is narrow.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &FilesPage::applyFilter);
    }
    connect(m_name, &QLineEdit::textChanged, this, &FilesPage::applyFilter);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(metrics::smallGap);
    boxes->addWidget(m_group, 1);
    boxes->addWidget(m_author, 1);
    auto* layout = new QVBoxLayout(m_filters);
    layout->setContentsMargins(metrics::gap, metrics::smallGap, metrics::gap, metrics::smallGap);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(m_name);
    layout->addLayout(boxes);
}

void FilesPage::setFiles(std::unique_ptr<FileListModel> files)
{
    m_list->setModel(files.get());
    m_files = std::move(files);
    m_actions.reset();
    clearFilter();
    if (m_files && m_fetcher.workspace())
        m_actions = std::make_unique<FileActions>(*m_fetcher.workspace(), m_fetcher, *window());
    if (m_files) {
        connect(m_files.get(), &FileListModel::loaded, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &FileListModel::loaded, this, &FilesPage::refreshAuthors);
        connect(m_files.get(), &QAbstractItemModel::rowsInserted, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &QAbstractItemModel::rowsRemoved, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &FileListModel::olderChanged, this, &FilesPage::refreshOlder);
        connect(m_files.get(), &FileListModel::olderChanged, this, &FilesPage::refreshAuthors);
        connect(m_files.get(), &FileListModel::authorsChanged, this, &FilesPage::refreshAuthors);
    }
    refreshAuthors();
    refreshEmpty();
    refreshOlder();
}

void FilesPage::applyFilter()
{
    if (!m_files)
        return;
    models::FileFilter filter { .group = static_cast<FileGroup>(m_group->currentIndex()),
        .author = {},
        .text = m_name->text() };
    if (const auto author = MemberId::fromString(m_author->currentData().toString()))
        filter.author = *author;
    m_files->setFilter(filter);
    refreshEmpty();
    refreshOlder();
}

void FilesPage::clearFilter()
{
    m_name->clear();
    m_group->setCurrentIndex(0);
    m_author->setCurrentIndex(0);
}

/// Whoever is chosen stays chosen.
void FilesPage::refreshAuthors()
{
    const QSignalBlocker blocker(m_author);
    const QString chosen = m_author->currentData().toString();
    while (m_author->count() > 1)
        m_author->removeItem(1);
    if (!m_files || !m_fetcher.workspace())
        return;
    const models::Directory& directory = m_fetcher.workspace()->directory();
    const QList<MemberId> authors = m_files->authors();
    for (const MemberId& author : authors)
        m_author->addItem(directory.memberName(author), author.toString());
    m_author->setCurrentIndex(std::max(m_author->findData(chosen), 0));
}

void FilesPage::refreshEmpty()
{
    const bool hadKeyboard = m_list->hasFocus();
    const bool empty = m_files && m_files->isLoaded() && m_files->rowCount() == 0;
    const bool filtered = m_files && !m_files->filter().isEmpty();
    m_filters->setVisible(filtered || !empty);
    m_list->setVisible(!empty);
    m_empty->setVisible(empty && !filtered);
    m_noMatch->setVisible(empty && filtered);
    if (empty && filtered && hadKeyboard)
        m_name->setFocus(Qt::OtherFocusReason);
    if (m_files && m_files->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_files->index(0));
}

void FilesPage::refreshOlder()
{
    const auto older = m_files && m_files->isLoaded() ? m_files->older()
                                                      : FileListModel::Older::Nothing;
    const bool hadKeyboard = m_fetch->hasFocus();
    switch (older) {
    case FileListModel::Older::Nothing:
        break;
    case FileListModel::Older::Elsewhere:
        m_olderText->setText(tr("Older files are not on this device yet."));
        break;
    case FileListModel::Older::Fetching:
        m_olderText->setText(tr("Looking further back…"));
        break;
    case FileListModel::Older::NoneYet:
        m_olderText->setText(tr("The messages that have just come hold no file. There are older "
                                "ones that are not on this device yet."));
        break;
    case FileListModel::Older::OutOfReach:
        m_olderText->setText(
            tr("Older files are not on this device yet, and cannot be fetched now. Try again when "
               "there is a connection."));
        break;
    }
    m_older->setVisible(older != FileListModel::Older::Nothing);
    if (hadKeyboard && !m_older->isVisible())
        m_list->setFocus();
}

void FilesPage::choose(const QModelIndex& index)
{
    if (!m_files || !index.isValid())
        return;
    const ListedFile file = m_files->row(index.row());
    if (isPicture(file.file))
        Q_EMIT pictureChosen(file);
    else
        Q_EMIT messageChosen(messageOf(file));
}

models::ListedMessage FilesPage::messageOf(const ListedFile& file)
{
    models::ListedMessage message;
    message.message = file.message;
    message.room = file.room;
    message.parent = file.parent;
    message.position = file.position;
    message.author = file.author;
    message.known = file.known;
    return message;
}

void FilesPage::copyLink(const ListedFile& row)
{
    if (const models::WorkspaceContext* workspace = m_fetcher.workspace())
        QGuiApplication::clipboard()->setText(
            protocol::Permalink { workspace->id(), row.room, row.message }.toString());
}

/// Letters, as on a message.
bool FilesPage::act(int key, const QModelIndex& index)
{
    if (!m_files || !m_actions || !index.isValid())
        return false;
    const ListedFile row = m_files->row(index.row());
    switch (key) {
    case Qt::Key_Space:
        choose(index);
        return true;
    case Qt::Key_O:
        m_actions->activate(placeOf(row));
        return true;
    case Qt::Key_S:
        if (row.file.state == FileState::Stored)
            m_actions->saveAs(placeOf(row));
        return true;
    case Qt::Key_L:
        copyLink(row);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_actions->mayRemove(placeOf(row)))
            m_actions->askToRemove(placeOf(row));
        return true;
    case Qt::Key_Menu:
        showMenu(m_list->visualRect(index).center());
        return true;
    default:
        return false;
    }
}

void FilesPage::showMenu(const QPoint& position)
{
    const QPersistentModelIndex index = m_list->indexAt(position);
    if (!index.isValid() || !m_actions)
        return;
    const ListedFile row = m_files->row(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What can be done with %1").arg(text::shownName(row.file.name)));
    menu->addAction(
        tr("Go to message"), this, [this, row] { Q_EMIT messageChosen(messageOf(row)); });
    menu->addAction(tr("Copy link to message"), this, [this, row] { copyLink(row); });
    menu->addSeparator();
    m_actions->fill(*menu, placeOf(row));
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool FilesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool plain = (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && act(pressed->key(), m_list->currentIndex()))
            return true;
        if (pressed->key() == Qt::Key_F10 && pressed->modifiers() == Qt::ShiftModifier)
            return act(Qt::Key_Menu, m_list->currentIndex());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hearth::ui
