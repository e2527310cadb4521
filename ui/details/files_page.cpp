// SPDX-License-Identifier: Apache-2.0
#include "ui/details/files_page.h"

#include "ui/details/file_delegate.h"
#include "ui/files/file_kind.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/states.h"

#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::FileListModel;

FilesPage::FilesPage(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_empty(new EmptyState(tr("No files are here."),
          tr("What is sent with messages, and came with imported ones, is listed here."), {}, this))
    , m_older(new QWidget(this))
    , m_olderText(new Label({}, TextRole::Muted, m_older))
    , m_fetch(new Button(tr("Look further back"), ButtonKind::Secondary, m_older))
{
    setAccessibleName(tr("Files"));
    m_list->setObjectName(u"files"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setItemDelegate(new FileDelegate(clock, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_olderText->setObjectName(u"olderFiles"_s);
    m_olderText->setWordWrap(true);
    m_fetch->setObjectName(u"fetchOlderFiles"_s);
    auto* older = new QVBoxLayout(m_older);
    older->setContentsMargins(metrics::gap, metrics::smallGap, metrics::gap, metrics::gap);
    older->setSpacing(metrics::smallGap);
    older->addWidget(m_olderText);
    older->addWidget(m_fetch, 0, Qt::AlignLeading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_older);
    setFocusProxy(m_list);
    const auto chosen = [this](const QModelIndex& index) { choose(index.row()); };
    connect(m_list, &QListView::clicked, this, chosen);
    connect(m_list, &QListView::activated, this, chosen);
    auto* space = new QShortcut(Qt::Key_Space, m_list);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { choose(m_list->currentIndex().row()); });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (m_files)
            m_files->fetchOlder();
    });
    refreshEmpty();
    refreshOlder();
}

FilesPage::~FilesPage() { m_list->setModel(nullptr); }

void FilesPage::setFiles(std::unique_ptr<FileListModel> files)
{
    m_list->setModel(files.get());
    m_files = std::move(files);
    if (m_files) {
        connect(m_files.get(), &FileListModel::loaded, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &QAbstractItemModel::rowsInserted, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &QAbstractItemModel::rowsRemoved, this, &FilesPage::refreshEmpty);
        connect(m_files.get(), &FileListModel::olderChanged, this, &FilesPage::refreshOlder);
    }
    refreshEmpty();
    refreshOlder();
}

void FilesPage::refreshEmpty()
{
    const bool empty = m_files && m_files->isLoaded() && m_files->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
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

void FilesPage::choose(int row)
{
    if (!m_files || row < 0 || row >= m_files->rowCount())
        return;
    const models::ListedFile file = m_files->row(row);
    if (isPicture(file.file))
        Q_EMIT pictureChosen(file);
    else
        Q_EMIT messageChosen(messageOf(file));
}

models::ListedMessage FilesPage::messageOf(const models::ListedFile& file)
{
    models::ListedMessage message;
    message.message = file.message;
    message.room = file.room;
    message.parent = file.parent;
    message.position = file.position;
    message.author = file.author;
    message.known = true;
    return message;
}

} // namespace hearth::ui
