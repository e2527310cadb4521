// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

namespace hearth::ui {

class AvatarPictures;

/// A person's picture, or their initials, as a widget. Decorative: the name stands beside it.
/// Window's thread.
class MemberTile final : public QWidget {
    Q_OBJECT

public:
    /// `size` in pixels; `pictures`: null: initials alone.
    MemberTile(int size, AvatarPictures* pictures, QWidget* parent);

    void setMember(const MemberId& member, const QString& name);
    enum class Shown { AsItIs, Initials };
    /// Instead of the member's own, before it is theirs; null: none, with what `otherwise` says.
    void setPreview(const QImage& picture, Shown otherwise);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<AvatarPictures> m_pictures;
    MemberId m_member;
    QString m_name;
    QImage m_preview;
    Shown m_otherwise = Shown::AsItIs;
};

} // namespace hearth::ui
