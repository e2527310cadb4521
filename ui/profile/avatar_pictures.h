// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QCache>
#include <QImage>
#include <QPixmap>
#include <QPointer>
#include <QThreadPool>

class QPainter;

namespace hearth::ui {

struct Theme;

/// The pictures of the open workspace's people. One is asked of the server once, kept in the folder
/// of the local copy and, while it is used, in memory; files are read and pictures decoded on a
/// thread of its own. Belongs to a window, whose widgets find it with `of`. Window's thread.
class AvatarPictures final : public QObject {
    Q_OBJECT

public:
    explicit AvatarPictures(QObject* owner = nullptr);
    ~AvatarPictures() override;

    /// Those of the window that the widget stands in, be it in a dialog; null: it has none.
    [[nodiscard]] static AvatarPictures* of(const QWidget& widget);

    /// Null: none. Called before the workspace goes.
    void setWorkspace(models::WorkspaceContext* workspace);
    /// `side` pixels wide and high (device-independent). Null for whoever has none, and while it is
    /// not at hand: `changed` follows when it has come.
    QPixmap picture(const MemberId& member, int side);

Q_SIGNALS:
    /// Pictures have come, or somebody has another one.
    void changed();

private:
    struct Wanted {
        MemberId member;
        AvatarId avatar;
    };

    void takeMembers();
    void startNext();
    void load(const Wanted& wanted);
    void ask(const Wanted& wanted, const QString& file);
    /// `file`: where to; empty for in memory alone.
    void keep(const AvatarId& avatar, const QString& file, const QByteArray& bytes);
    void finish(const AvatarId& avatar, const QImage& picture);
    [[nodiscard]] std::optional<AvatarId> avatarOf(const MemberId& member) const;
    [[nodiscard]] QString folder() const;
    void forgetOthers(const QSet<AvatarId>& current);
    void retry();

    QPointer<models::WorkspaceContext> m_workspace;
    QHash<MemberId, AvatarId> m_avatars;
    QCache<AvatarId, QImage> m_pictures; ///< costs its bytes
    QCache<std::pair<AvatarId, int>, QPixmap> m_scaled; ///< by side in the screen's pixels
    QList<Wanted> m_wanted; ///< not begun yet
    QSet<AvatarId> m_underway; ///< wanted or begun
    QSet<AvatarId> m_unreachable; ///< until the server can be reached
    QSet<AvatarId> m_useless; ///< there is no picture that could be shown
    int m_running = 0;
    bool m_tidied = false; ///< files of pictures that nobody has any more are gone
    QTimer m_start;
    QTimer m_news; ///< what comes together is told once
    QThreadPool m_pool;
};

/// A member's tile: the picture, or the initials as long as there is none. `pictures`: null: there
/// are none at all.
void paintMember(QPainter& painter, const QRectF& rect, const Theme& theme,
    AvatarPictures* pictures, const MemberId& member, const QString& name, qreal radius);

} // namespace hearth::ui
