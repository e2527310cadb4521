// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/widgets/fields.h"

#include <QImage>

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace hearth::ui {

class AvatarPictures;
class Label;
class MemberTile;

/// What a person says of themselves in one workspace: picture, name and title, and in its whole
/// extent what they write about themselves and their time zone. Saving puts what was changed into
/// the outbox, so it works offline. Window's thread.
class ProfileForm final : public QWidget {
    Q_OBJECT

public:
    enum class Extent { Short, Whole };
    /// The workspace outlives it; `pictures` may be null.
    ProfileForm(models::WorkspaceContext& workspace, AvatarPictures* pictures, Extent extent,
        QWidget* parent);

    /// False: nothing was saved, and the reason stands beside its field.
    bool save();
    /// Something is typed or chosen that is not saved.
    [[nodiscard]] bool isChanged() const;
    void focusFirst();

Q_SIGNALS:
    /// Something was typed or chosen.
    void edited();

private:
    void addPicture(QVBoxLayout& layout);
    void addWhole(QVBoxLayout& layout);
    void fill();
    void choosePicture();
    void removePicture();
    void refreshPicture();
    [[nodiscard]] const Member* own() const;
    [[nodiscard]] MemberProfile shown() const;
    [[nodiscard]] protocol::MemberUpdateProfile changes() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] QString timeZone() const;
    bool checkFields();
    void submitPicture();

    enum class Picture { AsItIs, Chosen, Removed };

    models::WorkspaceContext& m_workspace;
    AvatarPictures* m_pictures;
    Extent m_extent;
    MemberTile* m_tile = nullptr;
    QWidget* m_remove = nullptr;
    TextField* m_name = nullptr;
    TextField* m_title = nullptr;
    QPlainTextEdit* m_about = nullptr;
    Label* m_aboutError = nullptr;
    QComboBox* m_zone = nullptr;
    Picture m_picture = Picture::AsItIs;
    QByteArray m_bytes; ///< of a picture that was chosen
};

} // namespace hearth::ui
