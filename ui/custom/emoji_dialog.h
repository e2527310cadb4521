// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/custom/emoji_file.h"
#include "ui/custom/entry_dialog.h"
#include "ui/widgets/fields.h"

class QLineEdit;

namespace hearth::ui {

class EmojiPictures;
class PictureWell;

/// *Custom emoji*: those of the workspace. Who may, adds one below the list (picture, name, other
/// names), or chooses one in it to change its other names or remove it. Window's thread.
class EmojiDialog final : public EntryDialog {
    Q_OBJECT

public:
    /// Workspace and pictures outlive it.
    EmojiDialog(models::WorkspaceContext& workspace, EmojiPictures& pictures, QWidget* parent);

private:
    void buildForm();
    void showList() override;
    void showChosen();
    void beginNew() override;
    [[nodiscard]] bool isUntouched() const override;
    void focusForm() override;
    void takeFile(const std::expected<EmojiFile::Ready, QString>& file);
    void save() override;
    void add();
    void saveAliases(const EmojiId& emoji, const QString& name);
    void choose(const EmojiId& emoji);
    void askRemoval() override;
    void remove(const EmojiId& emoji);
    void takeUp(const replica::OutboxEntry& entry) override;
    void showRefusal(const replica::OutboxEntry& entry) override;
    [[nodiscard]] bool isChosen() const override { return m_chosen.has_value(); }
    void showPictureError(const QString& sentence);
    [[nodiscard]] std::optional<QStringList> aliases();
    [[nodiscard]] const CustomEmoji* chosen() const;

    EmojiPictures& m_pictures;
    EmojiId m_newEmoji; ///< of the new one; the same when it is tried again
    QByteArray m_image; ///< likewise
    std::optional<EmojiId> m_chosen; ///< none: a new one is made
    bool m_chosenSeen = false; ///< in the list; what was just added comes there a little later
    QLineEdit* m_filter = nullptr;
    PictureWell* m_well = nullptr;
    Label* m_pictureError = nullptr;
    TextField* m_name = nullptr;
    TextField* m_aliases = nullptr;
};

} // namespace hearth::ui
