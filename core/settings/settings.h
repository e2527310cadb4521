// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/domain/ids.h"

#include <QObject>
#include <QSettings>

namespace hearth {

enum class ThemeChoice { System, Light, Dark };
enum class Density { Comfortable, Compact };
/// OnDemand: a message's pictures come when somebody asks for them.
enum class PictureLoading { Automatic, OnDemand };
/// Reduced: no animation, whatever the desktop says.
enum class Motion { System, Reduced };
enum class Switch { On, Off };
/// Whether the computer is kept awake while it hosts.
enum class StayAwake { NotAsked, On, Off };
/// Which key sends what is written; the other begins a new line.
enum class SendKey { Enter, ControlEnter };
enum class HistoryAge { All, Year, NinetyDays };
enum class HistorySize { Any, HalfGigabyte, OneGigabyte, FiveGigabytes };

template <>
struct EnumNames<ThemeChoice> {
    static constexpr std::array names { EnumName { ThemeChoice::System, "system" },
        EnumName { ThemeChoice::Light, "light" }, EnumName { ThemeChoice::Dark, "dark" } };
};
template <>
struct EnumNames<Density> {
    static constexpr std::array names { EnumName { Density::Comfortable, "comfortable" },
        EnumName { Density::Compact, "compact" } };
};
template <>
struct EnumNames<Motion> {
    static constexpr std::array names { EnumName { Motion::System, "system" },
        EnumName { Motion::Reduced, "reduced" } };
};
template <>
struct EnumNames<PictureLoading> {
    static constexpr std::array names { EnumName { PictureLoading::Automatic, "automatic" },
        EnumName { PictureLoading::OnDemand, "onDemand" } };
};
template <>
struct EnumNames<Switch> {
    static constexpr std::array names { EnumName { Switch::On, "on" },
        EnumName { Switch::Off, "off" } };
};
template <>
struct EnumNames<StayAwake> {
    static constexpr std::array names { EnumName { StayAwake::NotAsked, "notAsked" },
        EnumName { StayAwake::On, "on" }, EnumName { StayAwake::Off, "off" } };
};
template <>
struct EnumNames<SendKey> {
    static constexpr std::array names { EnumName { SendKey::Enter, "enter" },
        EnumName { SendKey::ControlEnter, "ctrl+enter" } };
};
template <>
struct EnumNames<HistoryAge> {
    static constexpr std::array names { EnumName { HistoryAge::All, "all" },
        EnumName { HistoryAge::Year, "year" }, EnumName { HistoryAge::NinetyDays, "90days" } };
};
template <>
struct EnumNames<HistorySize> {
    static constexpr std::array names { EnumName { HistorySize::Any, "any" },
        EnumName { HistorySize::HalfGigabyte, "500MB" },
        EnumName { HistorySize::OneGigabyte, "1GB" },
        EnumName { HistorySize::FiveGigabytes, "5GB" } };
};

/// A setting as it is declared: where it stands in the file, and what holds until somebody changes
/// it.
template <typename T>
struct Setting {
    const char* key;
    T fallback {};
    T least {}; ///< numbers: outside of least … most the fallback holds
    T most {};
};

/// Values of `setting::spelling`: the dictionaries of the system's languages, and none.
inline constexpr QLatin1StringView spellingAutomatic("automatic");
inline constexpr QLatin1StringView spellingOff("off");

/// Every setting of this device that people can change.
namespace setting {
inline constexpr Setting<ThemeChoice> theme { .key = "appearance/theme",
    .fallback = ThemeChoice::System };
inline constexpr Setting<Density> density { .key = "appearance/density",
    .fallback = Density::Comfortable };
/// Of all text in the window, in percent.
inline constexpr Setting<int> zoom {
    .key = "appearance/zoom", .fallback = 100, .least = 50, .most = 300
};
inline constexpr Setting<Motion> motion { .key = "appearance/motion", .fallback = Motion::System };
/// News are told on the desktop, with a sound, with the beginning of their text.
inline constexpr Setting<Switch> notifications { .key = "notifications/shown",
    .fallback = Switch::On };
inline constexpr Setting<Switch> notifySound { .key = "notifications/sound",
    .fallback = Switch::On };
inline constexpr Setting<Switch> notifyPreview { .key = "notifications/preview",
    .fallback = Switch::On };
/// Closing the window leaves the program in the tray, where there is one.
inline constexpr Setting<Switch> keepRunning { .key = "window/keepRunning",
    .fallback = Switch::On };
inline constexpr Setting<Switch> startMinimised { .key = "window/startMinimised",
    .fallback = Switch::Off };
/// The dictionary that what is written is checked with ("de_DE"), or one of the two below.
inline constexpr Setting<QLatin1StringView> spelling { .key = "writing/spelling",
    .fallback = spellingAutomatic };
inline constexpr Setting<SendKey> sendKey { .key = "writing/sendKey", .fallback = SendKey::Enter };
/// Of small pictures in messages.
inline constexpr Setting<PictureLoading> pictures { .key = "files/pictures",
    .fallback = PictureLoading::Automatic };
/// The port that *Host* asks for first.
inline constexpr Setting<int> hostPort {
    .key = "host/port", .fallback = 7420, .least = 1, .most = 65535
};
inline constexpr Setting<StayAwake> stayAwake { .key = "host/stayAwake",
    .fallback = StayAwake::NotAsked };
/// How far back, and how large, each workspace's copy on this device is.
inline constexpr Setting<HistoryAge> historyAge { .key = "history/age",
    .fallback = HistoryAge::All };
inline constexpr Setting<HistorySize> historySize { .key = "history/size",
    .fallback = HistorySize::Any };
} // namespace setting

/// What the client remembers between two runs besides chat: choices of the person and where they
/// left off. An ini file below the data directory; a value in it that makes no sense counts as
/// unset. Main thread; passed by reference from `app`.
class Settings final : public QObject {
    Q_OBJECT

public:
    /// Reads `path`, which need not exist. Changes are on disk soon after, at the latest when this
    /// is destroyed.
    explicit Settings(const QString& path, QObject* parent = nullptr);

    template <NamedEnum E>
    [[nodiscard]] E get(const Setting<E>& setting) const
    {
        return enumFromName<E>(text(setting.key)).value_or(setting.fallback);
    }
    [[nodiscard]] int get(const Setting<int>& setting) const;
    [[nodiscard]] QString get(const Setting<QLatin1StringView>& setting) const;

    /// `changed` follows if the value is another one.
    template <NamedEnum E>
    void set(const Setting<E>& setting, E value)
    {
        if (get(setting) != value)
            store(QLatin1StringView(setting.key), QString::fromLatin1(enumName(value)));
    }
    void set(const Setting<int>& setting, int value);
    void set(const Setting<QLatin1StringView>& setting, const QString& value);

    // Where the person left off; these announce nothing.
    [[nodiscard]] QByteArray windowGeometry()
        const; ///< as QWidget::saveGeometry gave it; empty at first
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] std::optional<WorkspaceId> lastWorkspace() const;
    void setLastWorkspace(const WorkspaceId& workspace);
    [[nodiscard]] std::optional<RoomId> lastRoom(const WorkspaceId& workspace) const;
    void setLastRoom(const WorkspaceId& workspace, const RoomId& room);
    /// Newest first.
    [[nodiscard]] QStringList recentEmoji() const;
    void setRecentEmoji(const QStringList& emoji);
    /// What was gone to with the switcher, as `models::JumpUse` writes it.
    [[nodiscard]] QStringList switcherUses() const;
    void setSwitcherUses(const QStringList& uses);
    /// Those of strangers, or that cost money, in which the person hosts all the same; newest
    /// first.
    [[nodiscard]] QStringList hostedNetworks() const;
    void setHostedNetworks(const QStringList& networks);
    /// The workspace has left this device.
    void forgetWorkspace(const WorkspaceId& workspace);

Q_SIGNALS:
    /// `key` is that of the `Setting`.
    void changed(QLatin1StringView key);

private:
    [[nodiscard]] QString text(const char* key) const;
    void store(QLatin1StringView key, const QVariant& value);

    QSettings m_file;
};

} // namespace hearth
