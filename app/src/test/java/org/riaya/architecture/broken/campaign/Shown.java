package org.riaya.architecture.broken.campaign;

/** What the module shows to others. */
public class Shown {}
