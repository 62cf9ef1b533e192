//! What tells people how to use the program: help, completions, manual pages, handbook.

use super::desk::Cli;

#[test]
fn help_names_the_exit_codes() {
    let help = Cli::without_register().run(["--help"]).done();
    assert!(help.contains("Exit codes:"), "{help}");
    for code in 0..=5 {
        assert!(help.lines().any(|line| line.starts_with(&format!("  {code}  "))), "code {code}");
    }
}

#[test]
fn completions_and_manual_pages_are_made() {
    let cli = Cli::without_register();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let text = cli.run(["completions", shell]).done();
        assert!(text.contains("waarborg-cli") && text.contains("intake"), "{shell}");
    }
    cli.run(["man", "pagina's"]).done();
    let page = std::fs::read_to_string(cli.path("pagina's/waarborg-cli.1")).unwrap();
    assert!(page.contains("Exit codes"), "{page}");
    for name in commands() {
        assert!(cli.path(format!("pagina's/waarborg-cli-{}.1", name.replace(' ', "-"))).exists(), "{name}");
    }
}

/// The names of the commands, those inside others after their own.
fn commands() -> Vec<String> {
    let program = waarborg_cli::command_line();
    let mut names = Vec::new();
    for command in program.get_subcommands() {
        names.push(command.get_name().to_owned());
        names.extend(command.get_subcommands().map(|inner| format!("{} {}", command.get_name(), inner.get_name())));
    }
    names
}

#[test]
fn the_handbook_names_every_command_and_every_option() {
    let program = waarborg_cli::command_line();
    for language in ["nl", "en"] {
        let page = waarborg_tests::root().join("assets/handbook").join(language).join("command-line.md");
        let page = std::fs::read_to_string(page).unwrap();
        for name in commands() {
            assert!(page.contains(&format!("`{name}")), "{language}: {name}");
        }
        let inner = program.get_subcommands().flat_map(clap::Command::get_subcommands);
        for command in program.get_subcommands().chain(inner) {
            for option in command.get_arguments().chain(program.get_arguments()).filter_map(clap::Arg::get_long) {
                assert!(page.contains(&format!("--{option}")), "{language}: {} --{option}", command.get_name());
            }
        }
        for code in 0..=5 {
            assert!(page.contains(&format!("| {code} |")), "{language}: exit code {code}");
        }
    }
}
