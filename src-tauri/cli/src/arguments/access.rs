//! Which register a command works on, and with which password.

use std::path::PathBuf;

use clap::Args;

/// Which register is opened, and how.
#[derive(Debug, Clone, Args)]
pub(crate) struct Access {
    /// Register.
    #[arg(long, value_name = "FILE")]
    pub(crate) register: PathBuf,
    #[command(flatten)]
    pub(crate) secret: Secret,
    /// Opens for reading only.
    #[arg(long)]
    pub(crate) read_only: bool,
}

/// Which register is opened, if any.
#[derive(Debug, Clone, Args)]
pub(crate) struct OptionalAccess {
    /// Register.
    #[arg(long, value_name = "FILE")]
    pub(crate) register: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) secret: Secret,
    /// Opens for reading only.
    #[arg(long)]
    pub(crate) read_only: bool,
}

impl OptionalAccess {
    /// The access, if a register was named.
    pub(crate) fn access(self) -> Option<Access> {
        let Self { register, secret, read_only } = self;
        register.map(|register| Access { register, secret, read_only })
    }
}

/// Where the password comes from. Never an argument: others on the machine can read those.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Secret {
    /// File with the password on its first line.
    #[arg(long, value_name = "PATH", conflicts_with = "no_password")]
    pub(crate) password_file: Option<PathBuf>,
    /// No password, and no question for one.
    #[arg(long)]
    pub(crate) no_password: bool,
}
