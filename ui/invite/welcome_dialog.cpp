// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/welcome_dialog.h"

#include "core/models/attention.h"
#include "core/models/room_actions.h"
#include "ui/custom/entry_delegate.h"
#include "ui/profile/profile_form.h"
#include "ui/shell/notify_text.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggested = 12;

} // namespace

WelcomeDialog::WelcomeDialog(
    models::WorkspaceContext& workspace, AvatarPictures* pictures, QWidget* parent)
    : Sheet(tr("Welcome to %1").arg(workspace.directory().workspace().name), {}, parent)
    , m_workspace(workspace)
    , m_channels(workspace.session(), workspace.directory())
    , m_steps(new QStackedWidget(this))
{
    setObjectName(u"welcome"_s);
    body().addWidget(m_steps);
    m_channels.setSort(models::ChannelListModel::Sort::Members);
    addProfile(pictures);
    addChannels();
    addNotifications();
    m_skip = addButton(tr("Skip"), ButtonKind::Secondary);
    m_skip->setObjectName(u"skipStep"_s);
    m_take = addButton({}, ButtonKind::Primary);
    m_take->setObjectName(u"takeStep"_s);
    connect(m_skip, &QPushButton::clicked, this, &WelcomeDialog::next);
    connect(m_take, &QPushButton::clicked, this, &WelcomeDialog::take);
    // How many are in a channel the server says a moment later.
    for (const auto signal :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_channels, signal, this, &WelcomeDialog::fillChannels);
    connect(&m_channels, &QAbstractItemModel::dataChanged, this, &WelcomeDialog::fillChannels);
    connect(&m_channels, &QAbstractItemModel::rowsMoved, this, &WelcomeDialog::fillChannels);
    connect(this, &QDialog::finished, this, &WelcomeDialog::noteSeen);
    fillChannels();
    showStep();
}

bool WelcomeDialog::wasSeen(const models::Directory& directory)
{
    return models::attentionOf(directory).welcomed;
}

void WelcomeDialog::addProfile(AvatarPictures* pictures)
{
    m_profile = new ProfileForm(m_workspace, pictures, ProfileForm::Extent::Short, this);
    m_steps->addWidget(m_profile);
}

/// A guest has the channels that they were invited to, and a new workspace has no others.
bool WelcomeDialog::offersChannels() const
{
    return m_list->count() > 0 && m_workspace.directory().ownRole() != Role::Guest;
}

void WelcomeDialog::addChannels()
{
    m_list = EntryDelegate::makeList(tr("Channels to join"), this);
    m_list->setObjectName(u"suggestedChannels"_s);
    m_list->setItemDelegate(new QStyledItemDelegate(m_list)); // it paints the boxes to tick
    m_steps->addWidget(m_list);
}

void WelcomeDialog::addNotifications()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    m_levels = new QButtonGroup(page);
    const NotifyLevel now = models::attentionOf(m_workspace.directory()).level;
    for (const NotifyLevel level :
        { NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::Nothing }) {
        auto* button = new QRadioButton(NotifyText::level(level), page);
        button->setChecked(level == now);
        m_levels->addButton(button, static_cast<int>(level));
        layout->addWidget(button);
    }
    layout->addStretch();
    m_steps->addWidget(page);
}

void WelcomeDialog::fillChannels()
{
    QSet<RoomId> ticked;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            ticked.insert(m_list->item(i)->data(EntryDelegate::IdRole).value<RoomId>());
    }
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (int i = 0; i < m_channels.rowCount() && m_list->count() < mostSuggested; ++i) {
        const models::ChannelRow& channel = m_channels.row(i);
        if (channel.joined || channel.kind != RoomKind::Public)
            continue;
        const QString title = channel.about.isEmpty()
            ? u'#' + channel.title
            : tr("#%1 – %2", "channel, what it is for").arg(channel.title, channel.about);
        auto* item = new QListWidgetItem(title, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(channel.id) ? Qt::Checked : Qt::Unchecked);
        item->setData(EntryDelegate::IdRole, QVariant::fromValue(channel.id));
    }
    if (m_list->count() > 0 && !m_list->currentItem())
        m_list->setCurrentRow(0);
}

void WelcomeDialog::showStep()
{
    switch (m_steps->currentIndex()) {
    case WhoAreYou:
        setSubtitle(tr("Who are you? A name and a picture help the others to know you."));
        m_take->setText(tr("Save"));
        m_profile->focusFirst();
        break;
    case Channels:
        setSubtitle(tr("These channels are open to you. Tick those that you want in your sidebar; "
                       "all others stay under “Browse channels”."));
        m_take->setText(tr("Join channels"));
        m_list->setFocus();
        break;
    default:
        setSubtitle(tr("Of what do you want to be told here? It can be changed in the settings at "
                       "any time."));
        m_take->setText(tr("Done"));
        if (m_levels->checkedButton())
            m_levels->checkedButton()->setFocus();
    }
    m_skip->setText(tr("Skip"));
    if (isVisible())
        fit();
}

void WelcomeDialog::take()
{
    const int step = m_steps->currentIndex();
    if (step == WhoAreYou && !m_profile->save())
        return;
    if (step == Channels)
        joinChosen();
    else if (step == Notifications)
        setLevel();
    next();
}

void WelcomeDialog::next()
{
    const int step = m_steps->currentIndex();
    if (step == Notifications) {
        accept();
        return;
    }
    m_steps->setCurrentIndex(step == WhoAreYou && offersChannels() ? Channels : Notifications);
    showStep();
}

void WelcomeDialog::joinChosen()
{
    QList<RoomId> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.append(m_list->item(i)->data(EntryDelegate::IdRole).value<RoomId>());
    }
    for (const RoomId& room : std::as_const(chosen))
        models::RoomActions(m_workspace).join(room);
}

void WelcomeDialog::setLevel()
{
    const auto level = static_cast<NotifyLevel>(m_levels->checkedId());
    if (level != models::attentionOf(m_workspace.directory()).level)
        models::RoomActions(m_workspace)
            .setAttention({ .level = level, .keywords = {}, .quiet = {} });
}

/// Also for whoever closed it: it does not come again.
void WelcomeDialog::noteSeen()
{
    if (!wasSeen(m_workspace.directory()) && !m_workspace.isReadOnly())
        models::RoomActions(m_workspace)
            .setAttention({ .level = {}, .keywords = {}, .quiet = {}, .welcomed = true });
}

} // namespace hearth::ui
