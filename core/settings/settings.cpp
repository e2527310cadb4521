// SPDX-License-Identifier: Apache-2.0
#include "core/settings/settings.h"

namespace hearth {

using namespace Qt::StringLiterals;

namespace {

QString roomKey(const WorkspaceId& workspace) { return u"rooms/"_s + workspace.toString(); }

template <typename IdType>
std::optional<IdType> idFrom(const QVariant& value)
{
    const Result<IdType> id = IdType::fromString(value.toString());
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(path, QSettings::IniFormat)
{
}

int Settings::get(const Setting<int>& setting) const
{
    bool isNumber = false;
    const int value = text(setting.key).toInt(&isNumber);
    return isNumber && value >= setting.least && value <= setting.most ? value : setting.fallback;
}

void Settings::set(const Setting<int>& setting, int value)
{
    if (get(setting) != value)
        store(QLatin1StringView(setting.key), value);
}

QString Settings::get(const Setting<QLatin1StringView>& setting) const
{
    const QString value = text(setting.key);
    return value.isEmpty() ? QString(setting.fallback) : value;
}

void Settings::set(const Setting<QLatin1StringView>& setting, const QString& value)
{
    if (get(setting) != value)
        store(QLatin1StringView(setting.key), value);
}

QByteArray Settings::windowGeometry() const
{
    return m_file.value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_file.setValue("window/geometry"_L1, geometry);
}

std::optional<WorkspaceId> Settings::lastWorkspace() const
{
    return idFrom<WorkspaceId>(m_file.value("window/workspace"_L1));
}

void Settings::setLastWorkspace(const WorkspaceId& workspace)
{
    m_file.setValue("window/workspace"_L1, workspace.toString());
}

std::optional<RoomId> Settings::lastRoom(const WorkspaceId& workspace) const
{
    return idFrom<RoomId>(m_file.value(roomKey(workspace)));
}

void Settings::setLastRoom(const WorkspaceId& workspace, const RoomId& room)
{
    m_file.setValue(roomKey(workspace), room.toString());
}

QStringList Settings::recentEmoji() const { return m_file.value("emoji/recent"_L1).toStringList(); }

void Settings::setRecentEmoji(const QStringList& emoji)
{
    m_file.setValue("emoji/recent"_L1, emoji);
}

QStringList Settings::switcherUses() const
{
    return m_file.value("switcher/uses"_L1).toStringList();
}

void Settings::setSwitcherUses(const QStringList& uses)
{
    m_file.setValue("switcher/uses"_L1, uses);
}

QStringList Settings::hostedNetworks() const
{
    return m_file.value("host/networks"_L1).toStringList();
}

void Settings::setHostedNetworks(const QStringList& networks)
{
    m_file.setValue("host/networks"_L1, networks);
}

void Settings::forgetWorkspace(const WorkspaceId& workspace)
{
    m_file.remove(roomKey(workspace));
    if (lastWorkspace() == workspace)
        m_file.remove("window/workspace"_L1);
}

QString Settings::text(const char* key) const
{
    return m_file.value(QLatin1StringView(key)).toString();
}

void Settings::store(QLatin1StringView key, const QVariant& value)
{
    m_file.setValue(key, value);
    Q_EMIT changed(key);
}

} // namespace hearth
