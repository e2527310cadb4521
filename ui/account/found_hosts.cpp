// SPDX-License-Identifier: Apache-2.0
#include "ui/account/found_hosts.h"

#include "core/protocol/knock_words.h"
#include "core/text/tooltip.h"
#include "ui/custom/entry_delegate.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsShown = 4; ///< more would push the rest of the page away, and scroll
constexpr auto patience = 5s; ///< announcements come within a second or two

QString nameOf(const client::FoundServer& server)
{
    return server.workspaceName.isEmpty() ? server.serviceName : server.workspaceName;
}

/// A host that has moved keeps its name on the network; one that has another name there, and may be
/// known by both for a while, keeps its place and its key.
bool isSameHost(const client::FoundServer& a, const client::FoundServer& b)
{
    return a.serviceName == b.serviceName || a.address == b.address;
}

/// A row; they are in the order of their texts, whenever their hosts were found.
class HostItem final : public QListWidgetItem {
public:
    client::FoundServer host;

    bool operator<(const QListWidgetItem& other) const override
    {
        const int order = QString::localeAwareCompare(text(), other.text());
        const client::FoundServer& its = static_cast<const HostItem&>(other).host;
        return order == 0 ? host.serviceName < its.serviceName : order < 0;
    }
};

QPixmap pictureFor(const QWidget& widget)
{
    return themedPixmap(widget, IconName::Host, themeOf(widget).textMuted, metrics::iconLarge);
}

} // namespace

FoundHosts::FoundHosts(client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_list(EntryDelegate::makeList(tr("Hosts on your network"), this))
    , m_note(new Label({}, TextRole::Small, this))
{
    m_list->setObjectName(u"foundHosts"_s);
    m_list->setSelectionMode(QAbstractItemView::NoSelection); // a row acts, and is not chosen first
    m_list->setSortingEnabled(true);
    m_list->installEventFilter(this);
    m_note->setObjectName(u"foundHostsNote"_s);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &FoundHosts::explain);
    connect(m_list, &QListWidget::itemClicked, this, &FoundHosts::choose);
    connect(&m_probe, &client::HostProbe::changed, this, &FoundHosts::refresh);
    connect(&browser, &client::Browser::found, this, [this](const client::FoundServer& server) {
        m_probe.look(server.address);
        refresh();
    });
    connect(&browser, &client::Browser::lost, this, &FoundHosts::refresh);
    connect(&browser, &client::Browser::availabilityChanged, this, [this] {
        m_patience.start();
        refresh();
    });
    for (const client::FoundServer& server : browser.servers())
        m_probe.look(server.address);
    m_patience.start();
    refresh();
}

void FoundHosts::setExplaining(bool explaining)
{
    m_explaining = explaining;
    explain();
}

int FoundHosts::count() const { return m_list->count(); }

void FoundHosts::describe(QListWidgetItem& item, const client::FoundServer& host) const
{
    static_cast<HostItem&>(item).host = host;
    const QString name = nameOf(host);
    QStringList title { name };
    if (!host.hostedBy.isEmpty() && host.hostedBy != name)
        title.append(host.hostedBy);
    QStringList detail { protocol::pinWords(host.address.fingerprint).join(u' ') };
    if (m_probe.isOutOfReach(host.address))
        detail.prepend(tr("does not answer from here"));
    const QString text = title.join(u" · "_s);
    const QString below = detail.join(u" · "_s);
    item.setText(text);
    item.setData(EntryDelegate::DetailRole, below);
    item.setData(Qt::AccessibleTextRole, QString(text + u", "_s + below));
    item.setData(
        Qt::AccessibleDescriptionRole, tr("Join %1, hosted by %2").arg(name, host.hostedBy));
    item.setToolTip(text::toolTip(text + u'\n'
        + tr("These words stand in the host's window as well. They help to find the right one; "
             "whether it is the right one you see when you knock.")));
}

QString FoundHosts::explanation(const QList<client::FoundServer>& servers) const
{
    if (m_browser.isAvailable() == false)
        return tr("This computer cannot look for hosts: no DNS-SD service (Avahi) runs on it. A "
                  "join link works all the same.");
    if (servers.isEmpty())
        return m_patience.isActive()
            ? tr("Looking for hosts on your network…")
            : tr("No host was found on this network. Guest networks often keep devices apart, so "
                 "that they do not find each other. Ask the person who hosts for the join link: "
                 "it works wherever their computer can be reached.");
    if (std::ranges::all_of(servers,
            [this](const client::FoundServer& host) { return m_probe.isOutOfReach(host.address); }))
        return tr("Hosts were found, but this network lets no connection through between devices, "
                  "as many guest networks do. Use another network, or ask for the join link of an "
                  "address that can be reached from here.");
    return {};
}

void FoundHosts::explain()
{
    const QString text = explanation(m_browser.servers());
    m_note->setText(text);
    // Whoever starts on their own needs no reasons.
    m_note->setVisible(m_explaining && !text.isEmpty());
    setVisible(count() > 0 || (m_explaining && !text.isEmpty()));
}

void FoundHosts::updateRows()
{
    QList<HostItem*> left;
    for (int row = 0; row < count(); ++row)
        left.append(static_cast<HostItem*>(m_list->item(row)));
    QList<client::FoundServer> shown;
    for (const client::FoundServer& host : m_browser.servers()) {
        if (std::ranges::contains(shown, host.address, &client::FoundServer::address))
            continue;
        shown.append(host);
        const auto known = std::ranges::find_if(
            left, [&](const HostItem* item) { return isSameHost(item->host, host); });
        if (known != left.end()) {
            describe(**known, host);
            left.erase(known);
            continue;
        }
        auto* item = new HostItem;
        describe(*item, host);
        item->setData(EntryDelegate::PictureRole, pictureFor(*this));
        m_list->addItem(item);
    }
    qDeleteAll(left); // the keyboard goes to a neighbour
}

void FoundHosts::refresh()
{
    const int before = count();
    const bool hasKeyboard = window()->focusWidget() == m_list;
    // What is being read stays where it is.
    const QPersistentModelIndex top = m_list->verticalScrollBar()->value() > 0 ? m_list->indexAt({})
                                                                               : QModelIndex();
    updateRows();
    m_list->setFixedHeight(std::min(count(), rowsShown) * m_list->sizeHintForRow(0));
    m_list->setVisible(count() > 0);
    if (top.isValid())
        m_list->scrollTo(top, QAbstractItemView::PositionAtTop);
    if (hasKeyboard && m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
    explain();
    if (before != count())
        Q_EMIT countChanged();
    if (hasKeyboard && count() == 0)
        Q_EMIT emptied();
}

void FoundHosts::choose(const QListWidgetItem* item)
{
    if (item)
        Q_EMIT chosen(static_cast<const HostItem*>(item)->host);
}

/// The page takes a Return that a list has seen for *Continue*.
bool FoundHosts::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_list->currentItem());
        return true;
    default:
        return false;
    }
}

void FoundHosts::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange)
        return;
    for (int row = 0; row < count(); ++row)
        m_list->item(row)->setData(EntryDelegate::PictureRole, pictureFor(*this));
}

} // namespace hearth::ui
