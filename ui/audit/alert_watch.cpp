// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/alert_watch.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

AlertWatch::AlertWatch(
    const models::Directory& directory, const models::AuditReader& reader, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_reader(reader)
    , m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("alerts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    connect(m_message, &InlineMessage::actionRequested, this, &AlertWatch::acknowledge);
    connect(
        &directory, &models::Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Alert))
                refresh();
        });
    refresh();
}

qsizetype AlertWatch::waiting(const models::Directory& directory)
{
    return directory.items(ItemKind::Alert).size();
}

QString AlertWatch::sentence(const SecurityAlert& alert)
{
    const QString time = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(alert.firstAt.micros / 1000), QLocale::ShortFormat);
    const int count = static_cast<int>(alert.count);
    const QString name = alert.name.isEmpty() ? tr("an account that does not exist") : alert.name;
    const QString address = alert.address.isEmpty() ? tr("this computer") : alert.address;
    switch (alert.kind) {
    case AlertKind::FailedSignIns:
        return tr("%n failed sign-ins since %1, last as %2 from %3.", nullptr, count)
            .arg(time, name, address);
    case AlertKind::CodeGuessing:
        return tr("%n wrong join codes were tried since %1, last from %2.", nullptr, count)
            .arg(time, address);
    case AlertKind::Denials:
        return tr("%1 was refused %n things since %2.", nullptr, count)
            .arg(alert.name.isEmpty() ? address : name, time);
    case AlertKind::DomainLost:
        return tr("The TXT record of %1 has been missing since %2: people with an address there "
                  "do not come in by themselves any more. Set it again and verify the domain.")
            .arg(name, time);
    case AlertKind::StorageFull:
        return alert.name.isEmpty()
            ? tr("Your files take %1 % of the room that you have here. Delete some that are not "
                 "needed any more.")
                  .arg(count)
            : tr("The files of %1 take %2 % of the room that they have. Clear away what is not "
                 "needed any more, or allow more.")
                  .arg(alert.name)
                  .arg(count);
    case AlertKind::Unknown:
        break;
    }
    return tr("Something unusual happened since %1.").arg(time);
}

void AlertWatch::refresh()
{
    const QList<Item> items = m_directory.items(ItemKind::Alert);
    const auto newest = std::ranges::max_element(items, {}, &Item::revision);
    setVisible(newest != items.end());
    if (newest == items.end() || !newest->alert) {
        m_shown.reset();
        return m_message->clear();
    }
    m_shown = newest->alert->id;
    m_message->setMessage(MessageTone::Warning, sentence(*newest->alert), tr("Acknowledge"));
}

void AlertWatch::acknowledge()
{
    if (!m_shown)
        return;
    m_reader.acknowledge(*m_shown).then(this, [this](const Result<protocol::Nothing>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace hearth::ui
