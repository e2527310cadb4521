// SPDX-License-Identifier: Apache-2.0
#include "core/provider/plugin.h"
#include "tests/provider/plugin/notebook_provider.h"

#include <memory>

namespace notebook {

/// All providers of one program write into the same notebook.
class NotebookPlugin final : public QObject, public hearth::provider::ProviderPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HEARTH_PROVIDER_PLUGIN_ID)
    Q_INTERFACES(hearth::provider::ProviderPlugin)

public:
    [[nodiscard]] std::map<QString, hearth::provider::Factory> providers() override
    {
        return { { QStringLiteral("notebook"),
            [this] { return std::make_unique<NotebookProvider>(m_notebook, m_clock); } } };
    }

private:
    hearth::SystemClock m_clock;
    Notebook m_notebook { m_clock };
};

} // namespace notebook

#include "notebook_plugin.moc"
