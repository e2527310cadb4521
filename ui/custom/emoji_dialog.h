// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/models/workspace_context.h"
#include "ui/custom/emoji_file.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QLineEdit;
class QListWidget;

namespace hearth::ui {

class EmojiPictures;
class PictureWell;

/// *Custom emoji*: those of the workspace. Who may, adds one below the list (picture, name, other
/// names), or chooses one in it to change its other names or remove it. Window's thread.
class EmojiDialog final : public Sheet {
    Q_OBJECT

public:
    /// Workspace and pictures outlive it.
    EmojiDialog(models::Account& account, models::WorkspaceContext& workspace,
        EmojiPictures& pictures, QWidget* parent);

private:
    void buildForm();
    void showList();
    void showChosen();
    void beginNew();
    void takeFile(const std::expected<EmojiFile::Ready, QString>& file);
    void save();
    void add();
    void saveAliases(const EmojiId& emoji, const QString& name);
    void askRemoval();
    void remove(const EmojiId& emoji);
    void setBusy(bool busy);
    void finished(const QString& what);
    void showRefusal(const Error& error);
    void showPictureError(const QString& sentence);
    [[nodiscard]] std::optional<QStringList> aliases();
    [[nodiscard]] const CustomEmoji* chosen() const;

    QPointer<models::Account> m_account;
    models::WorkspaceContext& m_workspace;
    EmojiPictures& m_pictures;
    bool m_mayChange;
    QByteArray m_image; ///< of the new one
    std::optional<EmojiId> m_chosen; ///< none: a new one is made
    bool m_chosenSeen = false; ///< in the list; what was just added comes there a little later
    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    Label* m_none = nullptr;
    PictureWell* m_well = nullptr;
    Label* m_pictureError = nullptr;
    TextField* m_name = nullptr;
    TextField* m_aliases = nullptr;
    Button* m_save = nullptr;
    Button* m_new = nullptr;
    Button* m_remove = nullptr;
};

} // namespace hearth::ui
